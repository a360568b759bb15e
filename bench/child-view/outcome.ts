import { median, quantile } from '../figures.js';
import type { ContestantName, Turn } from './contestant.js';
import type { OperationName } from './questions.js';

/** What is compared: one operation, asked of one contestant, at one size, by so many callers at once. */
export interface Outcome {
  readonly children: number;
  readonly operation: OperationName;
  readonly callers: number;
  readonly name: ContestantName;
  readonly title: string;
  readonly turns: Turn[];
}

/** The medians over the turns of one outcome. */
export interface OutcomeFigures {
  readonly totalCpuMs: number;
  readonly cpuMs: ReadonlyMap<string, number>;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

export const totalCpuMs = ({ cpuMs }: Turn): number =>
  [...cpuMs.values()].reduce((sum, ms) => sum + ms, 0);

export const figuresOf = ({ turns }: Outcome): OutcomeFigures => {
  const processes = [...new Set(turns.flatMap(({ cpuMs }) => [...cpuMs.keys()]))];
  const all = turns.flatMap(({ latencies }) => latencies).sort((a, b) => a - b);
  return {
    totalCpuMs: median(turns.map(totalCpuMs)),
    cpuMs: new Map(
      processes.map((name) => [name, median(turns.map(({ cpuMs }) => cpuMs.get(name) ?? 0))]),
    ),
    requestsPerSecond: median(turns.map(({ requestsPerSecond }) => requestsPerSecond)),
    p50Ms: quantile(all, 0.5),
    p95Ms: quantile(all, 0.95),
    p99Ms: quantile(all, 0.99),
  };
};

/** The median, over the rounds, of how many times the processor time of one is that of another. */
export const cpuRatio = (above: Outcome, below: Outcome): number =>
  median(
    above.turns.map((turn, at) => {
      const other = below.turns[at];
      return other ? totalCpuMs(turn) / totalCpuMs(other) : Number.NaN;
    }),
  );
