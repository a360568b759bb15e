import type { EntityMetadata } from 'typeorm';
import type { EntityClass } from '../database/data-source.js';
import type { StatementValues } from '../database/named-statement.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { keyedStatement } from './keyed-statement.js';
import { readRows } from './read-rows.js';
import { ofEntity, selectList } from './row-statement.js';

/** Which rows of an entity are those of one key, in SQL where `r` is the row and `k.id` the key. */
export interface RowsOfKey {
  /** What stands behind `from`, with its `where`. */
  readonly from: string;
  readonly order: string;
  readonly limit: string;
}

const sqlOf = (
  k: string,
  metadata: EntityMetadata,
  { from, order, limit }: RowsOfKey,
): string => `with ${k}
  select k.id as "key", ${selectList(metadata)}
  from k cross join lateral (select r.* from ${from} order by ${order} limit ${limit}) r
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
  const statementFor = ofEntity(entity, (metadata) => {
    const rows = rowsOf(metadata);
    return { ofKeys: keyedStatement((k) => sqlOf(k, metadata, rows), parameters) };
  });
  return async (context, asked, values = {}) => {
    const { ofKeys, hydrate } = statementFor(context.dataSource);
    const { statement, keys } = ofKeys(asked);
    const byKey = new Map<unknown, Row[]>(asked.map((key) => [key, []]));
    for (const row of await readRows(context, statement, { ...values, keys }))
      byKey.get(row.key)?.push(hydrate(row));
    return asked.map((key) => byKey.get(key) ?? []);
  };
};
