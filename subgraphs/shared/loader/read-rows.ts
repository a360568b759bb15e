import { Refusal } from '../../../schema/errors/refusal.js';
import type { RawRow } from '../database/hydrate.js';
import { isAway } from '../database/is-away.js';
import type { NamedStatement, StatementValues } from '../database/named-statement.js';
import type { SubgraphContext } from '../server/subgraph-context.js';

/** Runs a statement in the request's transaction. Throws Refusal SOURCE_UNAVAILABLE when the database is away. */
export const readRows = async (
  { reads, owner }: SubgraphContext,
  statement: NamedStatement,
  values: StatementValues,
): Promise<readonly RawRow[]> => {
  try {
    return await reads.run(statement, values);
  } catch (error) {
    if (!isAway(error)) throw error;
    const details = { owner, retryable: true };
    throw new Refusal('SOURCE_UNAVAILABLE', undefined, details, { cause: error });
  }
};

/** The same of a statement whose rows have a column `key`: those of each key, in the order of `keys`, as the statement ordered them. */
export const readByKey = async (
  context: SubgraphContext,
  keys: readonly string[],
  statement: NamedStatement,
  values: StatementValues,
): Promise<readonly (readonly RawRow[])[]> => {
  const byKey = new Map<unknown, RawRow[]>(keys.map((key) => [key, []]));
  for (const row of await readRows(context, statement, values)) byKey.get(row.key)?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
};
