import { cpuMsOf, cpuMsOfFamily } from '../processes/process-use.js';
import type { WholePartnership } from '../whole-partnership.js';
import type { Callers } from './asking.js';
import type { Question } from './questions.js';

export type ContestantName = 'ours' | 'stock' | 'hand' | 'floor';

export interface Contestant {
  readonly name: ContestantName;
  readonly title: string;
  readonly callers: Callers;
  /** Its own process; null for ours, whose gateway is of the partnership. */
  readonly pid: number | null;
}

/** One contestant in one round. */
export interface Turn {
  /** Milliseconds of processor time a request, by process. */
  readonly cpuMs: ReadonlyMap<string, number>;
  readonly requestsPerSecond: number;
  readonly latencies: readonly number[];
}

export interface Machine {
  readonly partnership: WholePartnership;
  readonly postgresPid: number;
}

/** What all processes have used that may have a part in an answer. */
const cpuOf = (
  { partnership, postgresPid }: Machine,
  { name, pid }: Contestant,
): ReadonlyMap<string, number> =>
  new Map([
    ...[...partnership.use()]
      .filter(([process]) => process !== 'gateway' || name === 'ours')
      .map(([process, { cpuMs }]) => [process, cpuMs] as const),
    ...(pid === null ? [] : [[name === 'stock' ? 'gateway' : 'program', cpuMsOf(pid)] as const]),
    ['PostgreSQL', cpuMsOfFamily(postgresPid)],
  ]);

export interface Load {
  readonly questions: readonly Question[];
  readonly callers: number;
}

/** All questions once, by so many callers. */
export const takeTurn = async (
  machine: Machine,
  contestant: Contestant,
  { questions, callers }: Load,
): Promise<Turn> => {
  const before = cpuOf(machine, contestant);
  const { seconds, latencies } = await contestant.callers.ask(questions, callers);
  const after = cpuOf(machine, contestant);
  const cpuMs = new Map(
    [...after].map(([process, ms]) => [
      process,
      (ms - (before.get(process) ?? 0)) / questions.length,
    ]),
  );
  return { cpuMs, requestsPerSecond: questions.length / seconds, latencies };
};
