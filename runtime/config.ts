import { z } from 'zod';
import type { DrainTimes } from './drain.js';
import type { LoadLimits } from './load-limit.js';
import { peerFilesOf, peerVariables, type PeerFiles } from './tls/peer-variables.js';

const millis = z.coerce.number().int().min(0).max(600_000);
const count = z.coerce.number().int().min(1).max(1_000_000);

/** The variables that gateway and subgraphs share, for the zod object of either. */
export const runtimeVariables = {
  DRAIN_DELAY_MS: millis.default(0),
  DRAIN_DEADLINE_MS: millis.default(5_000),
  REQUESTS_AT_ONCE: count.optional(),
  EVENT_LOOP_DELAY_MS: millis.min(10).default(500),
  ...peerVariables,
};

export interface RuntimeConfig {
  readonly drain: DrainTimes;
  readonly load: LoadLimits;
  /** How the process shows its peers who it is; null: plain HTTP between them. */
  readonly peers: PeerFiles | null;
}

type Variables = z.infer<z.ZodObject<typeof runtimeVariables>>;

/** `requestsAtOnce`: of this kind of process, where nobody has said. */
export const runtimeOf = (variables: Variables, requestsAtOnce: number): RuntimeConfig => ({
  drain: { delayMs: variables.DRAIN_DELAY_MS, deadlineMs: variables.DRAIN_DEADLINE_MS },
  load: {
    requestsAtOnce: variables.REQUESTS_AT_ONCE ?? requestsAtOnce,
    loopDelayMs: variables.EVENT_LOOP_DELAY_MS,
  },
  peers: peerFilesOf(variables),
});
