/** Processes of a partnership, by what they are, and their sudden ends. */
import { commandOf } from '../../../subgraphs/shared/database/embedded-postgres/lock/process-identity.js';
import type { Partnership } from '../../journeys/support/partnership.js';
import { childrenOf, until } from '../../cli/support/processes.js';

const marks = {
  police: 'subgraphs/main.js police',
  'social-care': 'subgraphs/main.js social-care',
  health: 'subgraphs/main.js health',
  cps: 'subgraphs/main.js cps',
  gateway: 'gateway/main.js',
} as const;

export type Killable = keyof typeof marks;

const pidOf = ({ run }: Partnership, name: Killable): number | undefined =>
  childrenOf(run.pid).find((pid) => commandOf(pid)?.includes(marks[name]));

/** `kill -9`; whoever started it starts it again. Resolves when another is there in its place. */
export const killProcess = async (partnership: Partnership, name: Killable): Promise<void> => {
  const pid = pidOf(partnership, name);
  if (pid === undefined) throw new Error(`There is no ${name}`);
  process.kill(pid, 'SIGKILL');
  await until(() => {
    const now = pidOf(partnership, name);
    return now !== undefined && now !== pid;
  }, 60_000);
};
