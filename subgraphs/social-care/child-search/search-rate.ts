import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../../../schema/errors/refusal.js';
import type { Principal } from '../../../schema/principal/principal.js';

/** A person who types names is slower than this; a program that tries them is not. */
const SEARCHES = 30;
const WITHIN_SECONDS = 60;

/** Of this process: several replicas allow as many times as much. */
const limiter = new RateLimiterMemory({ points: SEARCHES, duration: WITHIN_SECONDS });

/** Counts one search of a person. Throws Refusal LIMIT_EXCEEDED, retryable, beyond thirty a minute. */
export const countSearch = async ({ issuer, subject }: Principal): Promise<void> => {
  try {
    await limiter.consume(`${issuer} ${subject}`);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Refusal('LIMIT_EXCEEDED', 'The caller searches more often than the limits allow.', {
      retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)),
    });
  }
};
