import type { EntityManager } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';

/** How long records are kept at least: the partnership's own choice, seven years. */
export const RETENTION_MONTHS = 84;

/** A calendar month in UTC, as `2019-01`: the log is kept by months. */
export type Month = string;

/** The first month that must still be kept at a moment of real time. */
export const firstKeptMonth = (now: Instant): Month => {
  const months = Number(now.slice(0, 4)) * 12 + Number(now.slice(5, 7)) - 1 - RETENTION_MONTHS;
  const month = String((months % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(months / 12))}-${month}`;
};

const MONTHS = `select translate(substring(c.relname from '[0-9]{4}_[0-9]{2}$'), '_', '-') as month
  from pg_inherits i join pg_class c on c.oid = i.inhrelid
  where i.inhparent = 'audit_record'::regclass order by 1`;

/** The months of a log that lie before another, the oldest first. */
export const monthsBefore = async (
  before: Month,
  manager: Pick<EntityManager, 'query'>,
): Promise<readonly Month[]> => {
  const rows: readonly { month: Month }[] = await manager.query(MONTHS);
  return rows.map(({ month }) => month).filter((month) => month < before);
};

/**
 * Lets go of a log's months before another, the oldest first; each is gone whole, or not at all. The owner's
 * connection. Throws what the database says when a month is not sealed, or not over.
 */
export const letGoBefore = async (
  before: Month,
  manager: Pick<EntityManager, 'query'>,
): Promise<readonly Month[]> => {
  const months = await monthsBefore(before, manager);
  for (const month of months) await manager.query('select audit_drop_month($1)', [`${month}-01`]);
  return months;
};
