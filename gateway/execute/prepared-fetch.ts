import type { FetchNode } from '@apollo/query-planner';
import { isAbstractType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { batchFetches, shareKeyOf } from '../plan/batch-fetches.js';
import type { BatchedDocument } from '../plan/batch-fetches.js';
import type { FetchKey } from '../plan/fetch-selection.js';
import { isEntityFetch } from '../plan/fetch-task.js';
import type { FetchTask, Schedule } from '../plan/fetch-task.js';
import { createMerge } from './merge/merge-fetch.js';
import type { IsAbstract, Merge } from './merge/merge-fetch.js';
import { Representer } from './merge/represent.js';
import { createRewrite } from './merge/rewrite.js';
import type { Rewrite } from './merge/rewrite.js';
import { createWalk } from './merge/walk.js';
import type { Walk } from './merge/walk.js';
import { renamedKey } from './errors/subgraph-error.js';

/** Everything about a fetch that can be worked out before the first request. */
export interface PreparedFetch {
  readonly task: FetchTask;
  readonly walk: Walk;
  /** Undefined for a root fetch. */
  readonly representer: Representer | undefined;
  readonly rewriteOutput: Rewrite | undefined;
  readonly merge: Merge;
  /** Fetches with the same key may read from one `_entities`. */
  readonly shareKey: string;
}

/** The keys as they are called once the output rewrites have run. */
const renamedKeys = (fetch: FetchNode, keys: readonly FetchKey[]): readonly FetchKey[] =>
  keys.map((key) => ({
    ...key,
    name: renamedKey(fetch, key.name),
    below: key.below && renamedKeys(fetch, key.below),
  }));

/** A schedule with its fetches prepared and the texts of its requests remembered. */
export class PreparedSchedule {
  readonly fetches: readonly PreparedFetch[];
  private readonly documents = new Map<string, BatchedDocument>();

  constructor(
    readonly schedule: Schedule,
    schema: GraphQLSchema,
    /** The fetch that opens a subscription; the schedule is then what runs for each event. */
    readonly primary?: PreparedSchedule,
  ) {
    const isAbstract: IsAbstract = (typeName) =>
      typeof typeName === 'string' && isAbstractType(schema.getType(typeName));
    this.fetches = schedule.tasks.map((task) => ({
      task,
      walk: createWalk(task.path),
      representer: isEntityFetch(task) ? new Representer(schema, task.fetch) : undefined,
      rewriteOutput: createRewrite(schema, task.fetch.outputRewrites),
      merge: createMerge(renamedKeys(task.fetch, task.selection.keys), isAbstract),
      shareKey: shareKeyOf(task),
    }));
  }

  /** The request for these fetches; which ones travel together depends on what there is to look up. */
  document(fetches: readonly PreparedFetch[]): BatchedDocument {
    const key = fetches.map(({ task }) => task.index).join();
    const known = this.documents.get(key);
    if (known !== undefined) return known;
    const made = batchFetches(fetches.map(({ task }) => task));
    this.documents.set(key, made);
    return made;
  }
}
