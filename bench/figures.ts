import type { LoadResult } from './load.js';
import type { Usage } from './processes/child.js';

/** One engine in one round, or the medians over its rounds. */
export interface Figures {
  readonly cpuMsPerRequest: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly rssMb: number;
}

/** The value below which this share of a sorted list lies. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

export const figuresOf = ({ requests, seconds, latencies }: LoadResult, usage: Usage): Figures => ({
  cpuMsPerRequest: usage.cpuMs / requests,
  requestsPerSecond: requests / seconds,
  p50Ms: quantile(latencies, 0.5),
  p99Ms: quantile(latencies, 0.99),
  rssMb: usage.rssBytes / 2 ** 20,
});

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
};

/** Medians of each figure by itself. */
export const medians = (rounds: readonly Figures[]): Figures => {
  const of = (name: keyof Figures): number => median(rounds.map((round) => round[name]));
  return {
    cpuMsPerRequest: of('cpuMsPerRequest'),
    requestsPerSecond: of('requestsPerSecond'),
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    rssMb: of('rssMb'),
  };
};

/** The median, over the rounds, of how many times one engine's figure is another's. */
export const medianRatio = (
  above: readonly Figures[],
  below: readonly Figures[],
  figure: keyof Figures = 'cpuMsPerRequest',
): number => median(above.map((one, at) => one[figure] / (below[at]?.[figure] ?? Number.NaN)));
