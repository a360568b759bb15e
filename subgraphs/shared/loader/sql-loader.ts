import DataLoader from 'dataloader';
import type { RawRow } from '../database/hydrate.js';
import { sqlStatement, type StatementValues } from '../database/named-statement.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { keyedStatement, type OfKeys } from './keyed-statement.js';
import { perRequest } from './per-request.js';
import { readByKey } from './read-rows.js';

export interface SqlLoaderOptions<Value> {
  /** Answers rows with a column `key`. Takes the keys as `$1::uuid[]`, or as a function the relation of {@link keyedStatement}. */
  readonly sql: string | ((k: string) => string);
  /** Names of the parameters behind the keys, and their values in a request. */
  readonly parameters?: readonly string[];
  readonly valuesIn?: (context: SubgraphContext) => StatementValues;
  readonly read: (rows: readonly RawRow[]) => Value;
}

export interface SqlLoader<Value> {
  load(context: SubgraphContext, key: string): Promise<Value>;
}

const statementOfKeys = (
  sql: SqlLoaderOptions<unknown>['sql'],
  parameters: readonly string[],
): ((keys: readonly string[]) => OfKeys) => {
  if (typeof sql !== 'string') return keyedStatement(sql, parameters);
  const statement = sqlStatement(sql, ['keys', ...parameters]);
  return (keys) => ({ statement, keys });
};

/** A loader over a statement of one's own: rows by key, read into one value a key. */
export const sqlLoader = <Value>({
  sql,
  parameters = [],
  valuesIn = () => ({}),
  read,
}: SqlLoaderOptions<Value>): SqlLoader<Value> => {
  const ofKeys = statementOfKeys(sql, parameters);
  const loaderOf = perRequest(
    (context) =>
      new DataLoader<string, Value>(async (asked) => {
        const { statement, keys } = ofKeys(asked);
        const values = { keys, ...valuesIn(context) };
        return (await readByKey(context, asked, statement, values)).map(read);
      }),
  );
  return { load: (context, key) => loaderOf(context).load(key) };
};
