import { sqlStatement, type NamedStatement } from '../database/named-statement.js';

/** A statement and the value of its parameter `keys`. */
export interface OfKeys {
  readonly statement: NamedStatement;
  readonly keys: string | readonly string[];
}

const one = 'k(id) as not materialized (select $1::uuid)';

const several = 'k(id) as (select unnest($1::uuid[]))';

/**
 * A statement over the relation `k(id)` of its keys, and the same over one key: a child view asks about one child.
 * PostgreSQL then reads the key as a constant: it plans by its index, and sets up no join with it. `sqlOf` takes the
 * relation as a term of its `with`.
 */
export const keyedStatement = (
  sqlOf: (k: string) => string,
  parameters: readonly string[] = [],
): ((keys: readonly string[]) => OfKeys) => {
  const made = (k: string): NamedStatement => sqlStatement(sqlOf(k), ['keys', ...parameters]);
  const ofSeveral = made(several);
  const ofOne = { ...made(one), ofSeveral };
  return (keys) => {
    const [first, ...others] = keys;
    return first !== undefined && others.length === 0
      ? { statement: ofOne, keys: first }
      : { statement: ofSeveral, keys };
  };
};
