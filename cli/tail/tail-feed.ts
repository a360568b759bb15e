import { setTimeout as sleep } from 'node:timers/promises';
import { steadyMillis } from '../../schema/time/real-clock.js';
import { CommandFailure } from '../command-failure.js';
import type { Ended } from './ended.js';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 15_000;

/** Every connection has a token of its own: one that is refused so soon has not ended, it is not good. */
const TOKEN_MIN_MS = 2_000;

/** A connection that held so long counts as one that worked, events or none. */
const STEADY_MS = 10_000;

export interface TailOptions {
  /** Follows on one connection with a token of its own; counts what it was handed. */
  readonly follow: () => Promise<{ readonly ended: Ended; readonly events: number }>;
  /** Told what is tried again, and why. */
  readonly say: (message: string) => void;
  /** Null: it is tried for ever. */
  readonly giveUpAfterMs: number | null;
  readonly signal: AbortSignal;
}

const followOnce = async ({ follow }: TailOptions): ReturnType<TailOptions['follow']> => {
  try {
    return await follow();
  } catch (error) {
    // Nothing runs, or the issuer does not answer: as good as a connection that was lost.
    if (!(error instanceof CommandFailure)) throw error;
    return { ended: { kind: 'LOST', why: error.message }, events: 0 };
  }
};

/** @throws CommandFailure when it is no use to try again */
const requireAnotherTry = ({ kind, why }: Ended, livedMs: number): void => {
  if (kind === 'CURSOR_EXPIRED') throw new CommandFailure('gap', why);
  const isBadToken = kind === 'UNAUTHENTICATED' && livedMs < TOKEN_MIN_MS;
  if (kind === 'REFUSED' || isBadToken) throw new CommandFailure('failed', why);
};

/**
 * Follows a feed over as many connections as it takes, until it is stopped.
 * @throws CommandFailure when it is refused, when events are lost to us, or when it has given up
 */
export const tailFeed = async (options: TailOptions): Promise<void> => {
  const { say, giveUpAfterMs, signal } = options;
  const isStopped = (): boolean => signal.aborted;
  let waitMs = FIRST_WAIT_MS;
  let lostAt: number | null = null;
  for (;;) {
    const openedAt = steadyMillis();
    const { ended, events } = await followOnce(options);
    if (ended.kind === 'STOPPED' || isStopped()) return;
    const livedMs = steadyMillis() - openedAt;
    requireAnotherTry(ended, livedMs);
    if (events > 0 || livedMs > STEADY_MS) [waitMs, lostAt] = [FIRST_WAIT_MS, null];
    lostAt ??= steadyMillis();
    if (giveUpAfterMs !== null && steadyMillis() - lostAt >= giveUpAfterMs) {
      throw new CommandFailure('away', `Given up: ${ended.why}`);
    }
    say(`${ended.why}; trying again in ${String(waitMs)} ms`);
    await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    if (isStopped()) return;
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
  }
};
