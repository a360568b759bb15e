import type { BatchedDocument } from '../plan/batch-fetches.js';
import { isRecord } from './generated.js';
import { PlannedRequest } from './planned-request.js';
import type { RequestOrigin } from './planned-request.js';
import { hasProtoKey } from './screen.js';
import type { Fetcher } from './subgraph-request.js';

/** An answer whose envelope is sound. */
export interface SubgraphAnswer {
  /** Null only when there are errors. */
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly unknown[];
}

/** Thrown for an answer that is not what was asked for; the source counts as unavailable. */
export class UnusableAnswer extends Error {}

export interface AskOptions extends RequestOrigin {
  readonly fetcherOf: (subgraph: string) => Fetcher | undefined;
  /** Rejects when the signal is aborted, for fetchers that do not look at it. */
  readonly aborted: Promise<never> | undefined;
  /** As the caller sent them: subgraphs coerce for themselves. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const membersOf = (
  names: readonly string[],
  variables: Readonly<Record<string, unknown>>,
  ours: readonly string[],
): string => {
  const members = [...ours];
  for (const name of names) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value !== undefined) members.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
  }
  return members.join(',');
};

/** `ours` are members of the variables as JSON text. */
export const requestFor = (
  subgraph: string,
  document: BatchedDocument,
  {
    ours,
    options,
  }: {
    readonly ours: readonly string[];
    readonly options: RequestOrigin & Pick<AskOptions, 'variables'>;
  },
): PlannedRequest => {
  const members = membersOf(document.variables, options.variables, ours);
  return new PlannedRequest(subgraph, document, members, options);
};

/**
 * Sends one planned document to its subgraph. `ours` are members of the variables as JSON text, such as
 * the representations. Throws whatever the fetcher throws, or {@link UnusableAnswer}.
 */
export const askSubgraph = async (
  subgraph: string,
  document: BatchedDocument,
  { ours, options }: { readonly ours: readonly string[]; readonly options: AskOptions },
): Promise<SubgraphAnswer> => {
  const fetcher = options.fetcherOf(subgraph);
  if (fetcher === undefined) throw new UnusableAnswer(`No fetcher for subgraph ${subgraph}`);
  const answer = fetcher(requestFor(subgraph, document, { ours, options }));
  const { aborted } = options;
  const response: unknown = await (aborted ? Promise.race([answer, aborted]) : answer);
  if (!isRecord(response)) throw new UnusableAnswer('Not an object');
  const { data, errors = [] } = response;
  if (!Array.isArray(errors) && errors !== null) throw new UnusableAnswer('Errors are not a list');
  const list: readonly unknown[] = errors ?? [];
  if (!isRecord(data) && (list.length === 0 || (data !== null && data !== undefined)))
    throw new UnusableAnswer('Data is not an object');
  if (response.isScreened !== true && hasProtoKey(data))
    throw new UnusableAnswer('A key named __proto__');
  return { data: isRecord(data) ? data : null, errors: list };
};
