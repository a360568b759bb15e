import type { Load } from './load.js';
import type { Started } from './processes/parent.js';

/** What a process holds after so many requests, all garbage collected. */
export interface Held {
  readonly requests: number;
  readonly heapMb: number;
  readonly rssMb: number;
}

export interface MemoryRun {
  readonly held: readonly Held[];
  /**
   * Kilobytes of heap that a thousand further requests add: the slope of the line of least squares through
   * all but the first measurement, which still holds what is made once.
   */
  readonly heapKbPerThousand: number;
}

const slopeOf = (points: readonly Held[]): number => {
  const mean = (of: (one: Held) => number): number =>
    points.reduce((sum, one) => sum + of(one), 0) / points.length;
  const x = mean(({ requests }) => requests);
  const y = mean(({ heapMb }) => heapMb);
  const rise = points.reduce((sum, one) => sum + (one.requests - x) * (one.heapMb - y), 0);
  const run = points.reduce((sum, one) => sum + (one.requests - x) ** 2, 0);
  return rise / run;
};

/** Asks so many requests in steps, and weighs the process after each. */
export const weigh = async (
  { process, load }: { readonly process: Started; readonly load: Load },
  { requests, steps }: { readonly requests: number; readonly steps: number },
): Promise<MemoryRun> => {
  const held: Held[] = [];
  for (let step = 1; step <= steps; step += 1) {
    await load.run(Infinity, requests / steps);
    const { heapBytes, rssBytes } = await process.order('SETTLE');
    held.push({
      requests: (requests / steps) * step,
      heapMb: heapBytes / 2 ** 20,
      rssMb: rssBytes / 2 ** 20,
    });
  }
  return { held, heapKbPerThousand: slopeOf(held.slice(1)) * 1024 * 1000 };
};
