import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

const isPool = (value: unknown): value is Pool =>
  typeof value === 'object' && value !== null && 'connect' in value && 'totalCount' in value;

/**
 * The one `pg` pool of a data source, which TypeORM keeps in its driver: reads that bypass the
 * entity manager share it, so a process never holds two.
 * @throws Error when the data source is not initialised
 */
export const poolOf = (dataSource: DataSource): Pool => {
  const { driver } = dataSource;
  const pool: unknown = 'master' in driver ? driver.master : undefined;
  if (!isPool(pool)) throw new Error('The data source is not connected: initialize() it first');
  return pool;
};
