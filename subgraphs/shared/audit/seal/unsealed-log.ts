import type { Pool } from 'pg';

/** How much of the log is not chained yet. */
export interface UnsealedLog {
  readonly records: number;
  /** Age of the oldest row, real time; 0 when there is none. */
  readonly oldestSeconds: number;
}

const EXTENT = {
  name: 'childview_audit_unsealed_extent',
  text: 'select records, oldest_seconds as "oldestSeconds" from audit_unsealed_extent()',
};

/** `pool` is the audit role's. Throws when the database is away. */
export const unsealedLog = async (pool: Pool): Promise<UnsealedLog> => {
  const { rows } = await pool.query<Record<keyof UnsealedLog, unknown>>(EXTENT);
  const [row] = rows;
  return { records: Number(row?.records), oldestSeconds: Number(row?.oldestSeconds) };
};
