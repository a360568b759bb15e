import { z } from 'zod';
import type { DrainTimes } from './drain.js';

const millis = z.coerce.number().int().min(0).max(600_000);

/** The variables that gateway and subgraphs share, for the zod object of either. */
export const runtimeVariables = {
  DRAIN_DELAY_MS: millis.default(0),
  DRAIN_DEADLINE_MS: millis.default(5_000),
};

export interface RuntimeConfig {
  readonly drain: DrainTimes;
}

type Variables = z.infer<z.ZodObject<typeof runtimeVariables>>;

export const runtimeOf = ({ DRAIN_DELAY_MS, DRAIN_DEADLINE_MS }: Variables): RuntimeConfig => ({
  drain: { delayMs: DRAIN_DELAY_MS, deadlineMs: DRAIN_DEADLINE_MS },
});
