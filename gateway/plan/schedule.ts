import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { readFetchSelection } from './fetch-selection.js';
import type { FetchTask, Guard, Schedule } from './fetch-task.js';

interface Place {
  readonly path: readonly string[];
  readonly guards: readonly Guard[];
  readonly after: readonly number[];
}

interface Draft extends Place {
  readonly fetch: FetchNode;
}

const placeSequence = (nodes: readonly PlanNode[], place: Place, drafts: Draft[]): number[] => {
  let exits: number[] = [];
  for (const node of nodes) {
    const after = exits.length > 0 ? exits : place.after;
    const own = placeNode(node, { ...place, after }, drafts);
    if (own.length > 0) exits = own;
  }
  return exits;
};

const placeCondition = (
  node: PlanNode & { kind: 'Condition' },
  place: Place,
  drafts: Draft[],
): number[] => {
  const branch = (clause: PlanNode | undefined, expected: boolean): number[] => {
    const guards = [...place.guards, { variable: node.condition, expected }];
    return clause === undefined ? [] : placeNode(clause, { ...place, guards }, drafts);
  };
  return [...branch(node.ifClause, true), ...branch(node.elseClause, false)];
};

/** Adds the fetches below a node to `drafts`; returns those after which the node is over. */
const placeNode = (node: PlanNode, place: Place, drafts: Draft[]): number[] => {
  switch (node.kind) {
    case 'Fetch':
      return [drafts.push({ ...place, fetch: node }) - 1];
    case 'Flatten':
      return placeNode(
        node.node,
        { ...place, path: [...place.path, ...node.path.map(String)] },
        drafts,
      );
    case 'Sequence':
      return placeSequence(node.nodes, place, drafts);
    case 'Parallel':
      return node.nodes.flatMap((child) => placeNode(child, place, drafts));
    case 'Condition':
      return placeCondition(node, place, drafts);
    case 'Defer':
      throw new Error('The planner wrote a Defer node, which was switched off');
  }
};

/** Stage of each draft: one more than the latest stage it waits for. Drafts follow what they wait for. */
const stagesOf = (drafts: readonly Draft[]): readonly number[] => {
  const stages: number[] = [];
  for (const draft of drafts)
    stages.push(1 + Math.max(0, ...draft.after.map((index) => stages[index] ?? 0)));
  return stages;
};

const batchesOf = (drafts: readonly Draft[]): number[][] => {
  const stages = stagesOf(drafts);
  const batches = new Map<string, number[]>();
  drafts.forEach(({ fetch }, index) => {
    if (fetch.requires === undefined) return;
    const key = `${String(stages[index])} ${fetch.serviceName}`;
    batches.set(key, [...(batches.get(key) ?? []), index]);
  });
  return [...batches.values()].filter((batch) => batch.length > 1);
};

/** Folds a plan into tasks that count down. Throws on nodes that this engine never asks the planner for. */
export const scheduleOf = (root: PlanNode | undefined): Schedule => {
  const drafts: Draft[] = [];
  if (root !== undefined) placeNode(root, { path: [], guards: [], after: [] }, drafts);
  const batches = batchesOf(drafts);
  const next = drafts.map((): number[] => []);
  drafts.forEach((draft, index) => {
    for (const before of new Set(draft.after)) next[before]?.push(index);
  });
  const tasks = drafts.map(({ fetch, path, guards, after }, index): FetchTask => {
    const batch = batches.findIndex((members) => members.includes(index));
    return {
      index,
      subgraph: fetch.serviceName,
      fetch,
      selection: readFetchSelection(fetch.operation, fetch.requires !== undefined),
      path,
      guards,
      waitsFor: new Set(after).size,
      next: next[index] ?? [],
      batch: batch < 0 ? undefined : batch,
    };
  });
  return { tasks, batches };
};
