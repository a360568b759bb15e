import { z } from 'zod';
import { CommandFailure } from '../../command-failure.js';
import { endChild, forkPlanned, type WorkerPlan } from '../processes/worker.js';
import { steps, type Step } from './prepared-file.js';

const message = z.object({
  prepared: z.object({ step: z.enum(steps), records: z.number(), tookMs: z.number() }),
});

export interface Loaded {
  /** 0: nothing was written; the database held its dataset already. */
  readonly records: number;
  readonly tookMs: number;
}

export type LoadedSteps = ReadonlyMap<Step, Loaded>;

export interface PrepareWatch {
  readonly signal: AbortSignal;
  readonly onLoaded: (step: Step, loaded: Loaded) => void;
}

const STOP_GRACE_MS = 1_000;

/**
 * Runs the process that migrates and fills the databases to its end. What fails says why on stderr.
 * @throws CommandFailure when it fails, and the signal's reason when it is stopped
 */
export const runPrepare = async (plan: WorkerPlan, watch: PrepareWatch): Promise<LoadedSteps> => {
  const loaded = new Map<Step, Loaded>();
  const child = forkPlanned(plan);
  const stop = (): void => void endChild(child, STOP_GRACE_MS);
  watch.signal.addEventListener('abort', stop, { once: true });
  child.on('message', (received) => {
    const read = message.safeParse(received);
    if (!read.success) return;
    const { step, ...done } = read.data.prepared;
    loaded.set(step, done);
    watch.onLoaded(step, done);
  });
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => {
      resolve(null);
    });
    child.once('exit', resolve);
  });
  watch.signal.removeEventListener('abort', stop);
  watch.signal.throwIfAborted();
  if (code !== 0) throw new CommandFailure('failed', 'The databases could not be prepared.');
  return loaded;
};
