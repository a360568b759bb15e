import type { DataSource } from 'typeorm';
import { instantOf, millisOf, type Instant } from '../../../schema/time/instant.js';
import { realMillis } from '../../../schema/time/real-clock.js';
import type { ClockRulesetName } from './clock-code.js';
import { Dataset } from './dataset.js';

/** The time of domain dates and clocks, and the rules they are read under. */
export interface DomainClock {
  readonly ruleset: ClockRulesetName;
  now(): Instant;
}

/**
 * Starts at the dataset's `asOf` and runs on from there; without a dataset it is the real time under
 * today's rules.
 */
export const startDomainClock = async (dataSource: DataSource): Promise<DomainClock> => {
  const [dataset] = await dataSource.getRepository(Dataset).find({ take: 1 });
  const startedAt = realMillis();
  const asOf = dataset ? millisOf(dataset.asOf) : startedAt;
  return {
    ruleset: dataset?.ruleset ?? 'EW_2026',
    now: () => instantOf(asOf + (realMillis() - startedAt)),
  };
};
