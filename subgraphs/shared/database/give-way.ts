import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './error-code.js';

/**
 * Milliseconds for which a migration waits for one lock. Everybody who comes later waits behind it, so it is short;
 * below PostgreSQL's `deadlock_timeout` of a second, so that it is the migration that gives way and no caller.
 * Some deadlocks PostgreSQL never sees: a reader that holds its tables while its audit row waits for the log.
 */
export const LOCK_WAIT_MS = 500;

/** Milliseconds in which those who waited are served, before it tries again. */
const PAUSE_MS = 250;

/** About a minute and a half of callers who are never out of the way. */
const MOST_TRIES = 120;

/** A lock not had in time, a deadlock. */
const gaveWay: ReadonlySet<string | undefined> = new Set(['55P03', '40P01']);

/**
 * Does something in a transaction of its own, again and again where it came into the way of others.
 * @throws Error when they are in its way for too long; nothing has changed then
 */
export const givingWay = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (cause) {
      if (!gaveWay.has(errorCode(cause))) throw cause;
      if (tries === MOST_TRIES) {
        const message =
          'The tables are in use without a pause: nothing was changed. Try when fewer ask.';
        throw new Error(message, { cause });
      }
      await pause(PAUSE_MS);
    }
  }
};
