import type { Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What a measured process says of itself since it was last asked to start counting. */
export interface Usage {
  /** Processor time of the whole process, garbage collection and compilation included. */
  readonly cpuMs: number;
  readonly rssBytes: number;
  readonly heapBytes: number;
}

/** SETTLE collects all garbage first, so that what it reports is what is really held. */
export type Order = 'START' | 'REPORT' | 'SETTLE';

/** Tells the parent where this process listens. */
export const reportReady = (server: Server): void => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Not listening on a port');
  // A process of the benchmark never outlives it.
  process.once('disconnect', () => process.exit(0));
  process.send?.({ port: address.port });
};

const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

/** Counts this process's own processor time between the parent's orders. */
export const countOnOrder = (): void => {
  let since = process.cpuUsage();
  process.on('message', (order: Order) => {
    if (order === 'START') since = process.cpuUsage();
    if (order === 'SETTLE') collectGarbage();
    const { user, system } = process.cpuUsage(since);
    const { rss, heapUsed } = process.memoryUsage();
    const usage: Usage = { cpuMs: (user + system) / 1000, rssBytes: rss, heapBytes: heapUsed };
    process.send?.({ order, usage });
  });
};
