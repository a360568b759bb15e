import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../schema/errors/refusal.js';
import type { Principal } from '../schema/principal/principal.js';
import type { CallerLimits } from './config.js';

/** How often one caller may ask this gateway, whatever the transport and however many connections it holds. */
export interface CallerRates {
  /**
   * Counts one operation. Throws Refusal LIMIT_EXCEEDED with `retryAfterSeconds` when the caller has had
   * its share of this second.
   */
  spend(caller: Pick<Principal, 'issuer' | 'subject' | 'kind'>): Promise<void>;
}

const refused = ({ msBeforeNext }: RateLimiterRes): Refusal =>
  new Refusal('LIMIT_EXCEEDED', 'The caller asks more often than the limits allow.', {
    retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  });

/** Counted in this process alone: several gateways each give a caller its share. */
export const createCallerRates = ({
  operationsPerSecond,
}: Pick<CallerLimits, 'operationsPerSecond'>): CallerRates => {
  const limiters = {
    person: new RateLimiterMemory({ points: operationsPerSecond.person, duration: 1 }),
    system: new RateLimiterMemory({ points: operationsPerSecond.system, duration: 1 }),
  };
  return {
    async spend({ issuer, subject, kind }) {
      try {
        await limiters[kind].consume(JSON.stringify([issuer, subject]));
      } catch (reason) {
        throw reason instanceof RateLimiterRes ? refused(reason) : reason;
      }
    },
  };
};
