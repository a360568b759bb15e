import type { FetchTask } from './fetch-task.js';

/** One `_entities` field of a request, and the tasks that read their entities from it. */
export interface RequestPart {
  /** Response name of its `_entities`. */
  readonly alias: string;
  /** Name of the variable with its representations. */
  readonly variable: string;
  readonly tasks: readonly FetchTask[];
}

/** The text of a request for the entity fetches of one stage to one subgraph. */
export interface BatchedDocument {
  readonly text: string;
  readonly operationName: string | undefined;
  readonly parts: readonly RequestPart[];
  /** The caller's variables that it uses. */
  readonly variables: readonly string[];
  /** Everything of the JSON body before the values of the variables. */
  readonly bodyHead: string;
}

/** The JSON text of a POST body up to the opening brace of its variables. */
const bodyHeadOf = (text: string, operationName: string | undefined): string => {
  const name =
    operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  return `{"query":${JSON.stringify(text)}${name},"variables":{`;
};

/**
 * Fetches that ask the same leaves share one `_entities`, so that an entity asked for at several places
 * is asked once. Only leaves: objects would be shared between places that later fetches fill differently.
 */
export const shareKeyOf = (task: FetchTask): string =>
  task.selection.isFlat
    ? `${task.selection.text} ${JSON.stringify(task.fetch.outputRewrites ?? [])}`
    : `alone ${String(task.index)}`;

const freePrefix = (names: ReadonlySet<string>): string => {
  let prefix = 'representations';
  while ([...names].some((name) => name.startsWith(prefix))) prefix = `_${prefix}`;
  return prefix;
};

const single = (task: FetchTask): BatchedDocument => {
  const { operation, operationName } = task.fetch;
  return {
    text: operation,
    operationName,
    parts: [{ alias: '_entities', variable: 'representations', tasks: [task] }],
    variables: task.fetch.variableUsages ?? [],
    bodyHead: bodyHeadOf(operation, operationName),
  };
};

const partsOf = (tasks: readonly FetchTask[], prefix: string): readonly RequestPart[] => {
  const shared = new Map<string, FetchTask[]>();
  for (const task of tasks) {
    const key = shareKeyOf(task);
    shared.set(key, [...(shared.get(key) ?? []), task]);
  }
  return [...shared.values()].map((members, index) => ({
    alias: `_e${String(index)}`,
    variable: `${prefix}${String(index)}`,
    tasks: members,
  }));
};

/** Puts entity fetches of one subgraph into one request, each under its own alias. */
export const batchFetches = (tasks: readonly FetchTask[]): BatchedDocument => {
  const [first] = tasks;
  if (first === undefined) throw new Error('A request needs at least one fetch');
  if (tasks.length === 1) return single(first);
  const variables = new Map(tasks.flatMap((task) => [...task.selection.variables]));
  const parts = partsOf(tasks, freePrefix(new Set(variables.keys())));
  const own = parts.map((part) => `$${part.variable}:[_Any!]!`);
  const given = [...variables].map(([name, type]) => `$${name}:${type}`);
  const fields = parts.map(
    ({ alias, variable, tasks: [task] }) =>
      `${alias}:_entities(representations:$${variable})${task?.selection.text ?? '{__typename}'}`,
  );
  const { operationName } = first.fetch;
  const text = `query ${operationName ?? ''}(${[...own, ...given].join(',')}){${fields.join(' ')}}`;
  return {
    text,
    operationName,
    parts,
    variables: [...variables.keys()],
    bodyHead: bodyHeadOf(text, operationName),
  };
};
