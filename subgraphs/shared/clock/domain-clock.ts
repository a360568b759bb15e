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

/** Null where nothing was written since the dataset was. */
const newestWrite = async (dataSource: DataSource): Promise<Instant | null> => {
  const sql = `select newest_write() as newest`;
  const [row]: readonly { newest: Instant | null }[] = await dataSource.query(sql);
  return row?.newest ?? null;
};

/**
 * Starts at the dataset's `asOf`, or at the newest write since, so that nothing ever happens before what
 * is recorded already; without a dataset it is the real time under today's rules.
 */
export const startDomainClock = async (dataSource: DataSource): Promise<DomainClock> => {
  const [dataset] = await dataSource.getRepository(Dataset).find({ take: 1 });
  const startedAt = realMillis();
  const newest = dataset ? await newestWrite(dataSource) : null;
  const moments = [dataset?.asOf, newest].filter((moment) => typeof moment === 'string');
  const from = dataset ? Math.max(...moments.map(millisOf)) : startedAt;
  return {
    ruleset: dataset?.ruleset ?? 'EW_2026',
    now: () => instantOf(from + (realMillis() - startedAt)),
  };
};
