import type { EntityMetadata } from 'typeorm';
import type { EntityClass } from '../database/data-source.js';
import type { StatementValues } from '../database/named-statement.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { readByKey } from './read-rows.js';
import { rowStatement, selectList } from './row-statement.js';

/** Which rows of an entity are those of one key, in SQL where `r` is the row and `k.id` the key. */
export interface RowsOfKey {
  /** What stands behind `from`, with its `where`. */
  readonly from: string;
  readonly order: string;
  readonly limit: string;
}

const sqlOf = (
  metadata: EntityMetadata,
  { from, order, limit }: RowsOfKey,
): string => `select k.id as "key", ${selectList(metadata)}
  from unnest($1::uuid[]) as k(id)
  cross join lateral (select r.* from ${from} order by ${order} limit ${limit}) r
  order by ${order}`;

/** The rows of each of some keys, in order: one statement however many keys. `parameters` stand behind the keys. */
export const rowsOfKeys = <Row extends object>(
  entity: EntityClass & (new () => Row),
  rowsOf: (metadata: EntityMetadata) => RowsOfKey,
  parameters: readonly string[] = [],
): ((
  context: SubgraphContext,
  keys: readonly string[],
  values?: StatementValues,
) => Promise<Row[][]>) => {
  const statementFor = rowStatement(entity, {
    sqlOf: (metadata) => sqlOf(metadata, rowsOf(metadata)),
    parameters: ['keys', ...parameters],
  });
  return async (context, keys, values = {}) => {
    const { statement, hydrate } = statementFor(context.dataSource);
    const rows = await readByKey(context, keys, statement, { ...values, keys });
    return rows.map((ofKey) => ofKey.map(hydrate));
  };
};
