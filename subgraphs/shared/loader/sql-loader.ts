import DataLoader from 'dataloader';
import type { RawRow } from '../database/hydrate.js';
import { sqlStatement } from '../database/named-statement.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { perRequest } from './per-request.js';
import { readRows } from './read-rows.js';

export interface SqlLoaderOptions<Value> {
  /** Takes the keys as `$1::uuid[]` and answers rows with a column `key`. */
  readonly sql: string;
  readonly read: (rows: readonly RawRow[]) => Value;
}

/** A loader over a statement of one's own: rows by key, read into one value a key. */
export const sqlLoader = <Value>({
  sql,
  read,
}: SqlLoaderOptions<Value>): { load(context: SubgraphContext, key: string): Promise<Value> } => {
  const statement = sqlStatement(sql, ['keys']);
  const loaderOf = perRequest(
    (context) =>
      new DataLoader<string, Value>(async (keys) => {
        const rows = await readRows(context, statement, { keys });
        const byKey = new Map<unknown, RawRow[]>(keys.map((key) => [key, []]));
        for (const row of rows) byKey.get(row.key)?.push(row);
        return keys.map((key) => read(byKey.get(key) ?? []));
      }),
  );
  return { load: (context, key) => loaderOf(context).load(key) };
};
