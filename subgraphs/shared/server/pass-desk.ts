import type { DataSource } from 'typeorm';
import { holdings } from '../../../schema/policy/holdings.js';
import type { Agency } from '../../../schema/principal/agency.js';
import { sqlStatement } from '../database/named-statement.js';
import { poolOf } from '../database/pool-of.js';
import { ReadTransaction, type SessionSettings } from '../database/read-transaction.js';

/** Reads what a pass says: which children an episode is about, whom it invites, whom the agency holds. */
export interface PassDesk {
  query<Row>(sql: string, values: readonly unknown[]): Promise<readonly Row[]>;
}

/**
 * Nobody's request: the owner itself, who may find any episode of its own by its reference. What it finds
 * leaves in a signed pass only.
 */
const settingsOf = (owner: Agency): SessionSettings => ({
  issuer: '',
  subject: 'pass-desk',
  agency: owner,
  list_classes: holdings[owner].join(','),
});

/** The desk of one agency. Each query is its own read-only transaction. */
export const passDesk = (owner: Agency, dataSource: DataSource): PassDesk => {
  const settings = settingsOf(owner);
  return {
    query: async <Row>(sql: string, values: readonly unknown[]): Promise<readonly Row[]> => {
      const reads = new ReadTransaction({ pool: poolOf(dataSource), settings });
      const names = values.map((_, at) => String(at));
      try {
        const rows = await reads.run(
          sqlStatement(sql, names),
          Object.fromEntries(values.map((value, at) => [String(at), value])),
        );
        // The query says what its rows are, as with TypeORM's own.
        return rows as readonly Row[];
      } finally {
        await reads.finish();
      }
    },
  };
};
