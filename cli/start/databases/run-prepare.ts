import type { ChildProcess } from 'node:child_process';
import { z } from 'zod';
import { CommandFailure } from '../../command-failure.js';
import { endChild, forkPlanned, type WorkerPlan } from '../processes/worker.js';
import type { StoryReference } from './first-child.js';
import { steps, type Step } from './prepared-file.js';

const stories = z.object({
  stories: z.array(
    z.object({
      story: z.string(),
      childIds: z.array(z.string()),
      episodes: z.object({ S47_STRATEGY_CP: z.string().optional() }),
    }),
  ),
});

const message = z.object({
  prepared: z.object({ step: z.enum(steps), records: z.number(), tookMs: z.number() }),
});

const written = z.object({ writtenChildren: z.number() });

export interface Loaded {
  /** 0: nothing was written; the database held its dataset already. */
  readonly records: number;
  readonly tookMs: number;
}

export type LoadedSteps = ReadonlyMap<Step, Loaded>;

export interface Preparation {
  readonly loaded: LoadedSteps;
  /** Null when no dataset was generated. */
  readonly stories: readonly StoryReference[] | null;
}

export interface PrepareWatch {
  readonly signal: AbortSignal;
  readonly onLoaded: (step: Step, loaded: Loaded) => void;
  /** How many children every database has been given so far. */
  readonly onWritten: (children: number) => void;
}

const STOP_GRACE_MS = 1_000;

/**
 * Runs the process that migrates and fills the databases to its end. What fails says why on stderr.
 * @throws CommandFailure when it fails, and the signal's reason when it is stopped
 */
export const runPrepare = async (plan: WorkerPlan, watch: PrepareWatch): Promise<Preparation> => {
  const loaded = new Map<Step, Loaded>();
  let told: readonly StoryReference[] | null = null;
  const child = forkPlanned(plan);
  const stop = (): void => void endChild(child, STOP_GRACE_MS);
  watch.signal.addEventListener('abort', stop, { once: true });
  child.on('message', (received) => {
    told = stories.safeParse(received).data?.stories ?? told;
    const children = written.safeParse(received).data?.writtenChildren;
    if (children !== undefined) watch.onWritten(children);
    const { data } = message.safeParse(received);
    if (!data) return;
    const { step, ...done } = data.prepared;
    loaded.set(step, done);
    watch.onLoaded(step, done);
  });
  const code = await exitCodeOf(child);
  watch.signal.removeEventListener('abort', stop);
  watch.signal.throwIfAborted();
  if (code !== 0) throw new CommandFailure('failed', 'The databases could not be prepared.');
  return { loaded, stories: told };
};

/** Null when it could not be started, or was killed. */
const exitCodeOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    child.once('error', () => {
      resolve(null);
    });
    child.once('close', resolve);
  });
