import { rowBy } from '../../shared/loader/rows-by.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { Worker } from './worker.js';

const workers = rowBy(Worker, { key: 'id' });

/** The worker whom a record names; null when it names nobody. */
export const workerOf = (
  context: SubgraphContext,
  workerId: string | null,
): Promise<Worker | null> =>
  workerId === null ? Promise.resolve(null) : workers.load(context, workerId);
