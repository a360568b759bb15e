import { setTimeout as sleep } from 'node:timers/promises';
import { steadyMillis } from '../../schema/time/real-clock.js';
import { CommandFailure } from '../command-failure.js';
import type { Ended } from './ended.js';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 15_000;

/**
 * Every connection has a token of its own. One that is refused may be a moment older than a clock; when so
 * many in a row are, the token is no good.
 */
const MOST_TOKENS = 4;

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

/** How long one waits, and when one gives up. */
class Patience {
  private waitMs = FIRST_WAIT_MS;
  private lostAt: number | null = null;
  private tokensRefused = 0;

  constructor(private readonly giveUpAfterMs: number | null) {}

  /** A connection has worked. */
  renew(): void {
    this.waitMs = FIRST_WAIT_MS;
    this.lostAt = null;
    this.tokensRefused = 0;
  }

  /**
   * Milliseconds until the next try.
   * @throws CommandFailure when it is no use to try again
   */
  after({ kind, why }: Ended): number {
    this.tokensRefused = kind === 'UNAUTHENTICATED' ? this.tokensRefused + 1 : 0;
    if (kind === 'CURSOR_EXPIRED') throw new CommandFailure('gap', why);
    if (kind === 'REFUSED' || this.tokensRefused >= MOST_TOKENS) {
      throw new CommandFailure('failed', why);
    }
    this.lostAt ??= steadyMillis();
    if (this.giveUpAfterMs !== null && steadyMillis() - this.lostAt >= this.giveUpAfterMs) {
      throw new CommandFailure('away', `Given up: ${why}`);
    }
    const { waitMs } = this;
    this.waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    return waitMs;
  }
}

/**
 * Follows a feed over as many connections as it takes, until it is stopped.
 * @throws CommandFailure when it is refused, when events are lost to us, or when it has given up
 */
export const tailFeed = async (options: TailOptions): Promise<void> => {
  const { say, giveUpAfterMs, signal } = options;
  const isStopped = (): boolean => signal.aborted;
  const patience = new Patience(giveUpAfterMs);
  while (!isStopped()) {
    const openedAt = steadyMillis();
    const { ended, events } = await followOnce(options);
    if (ended.kind === 'STOPPED' || isStopped()) return;
    if (events > 0 || steadyMillis() - openedAt > STEADY_MS) patience.renew();
    const waitMs = patience.after(ended);
    say(`${ended.why}; trying again in ${String(waitMs)} ms`);
    await sleep(waitMs, undefined, { signal }).catch(() => undefined);
  }
};
