import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { sqlStatement } from '../database/named-statement.js';
import { identifier as id, literal } from '../database/sql-quote.js';
import { asOwner } from './caller-functions.js';
import type { Report } from './report.js';
import { functionPart } from './wall-part.js';

export interface SearchOptions {
  readonly name: string;
  /** Parameter → SQL type, in the order of `$1`, `$2` … */
  readonly takes: Readonly<Record<string, string>>;
  /** Column → SQL type, in the order of the query's columns. */
  readonly answers: Readonly<Record<string, string>>;
  /** Under which purposes there is an answer. */
  readonly purposes: readonly AccessPurpose[];
  /** The query over all rows. INVARIANT: limited, and never answered as it is: its reader compares and forgets. */
  readonly sql: string;
}

/**
 * A search over rows that its callers cannot see, made as a report is: row-level security would hide every
 * candidate, and takes the index from a search by likeness (6 ms become 400). Nobody without a verified
 * request and one of the purposes gets a row. List it in the subgraph's `reports`.
 */
export const search = ({ name, takes, answers, purposes, sql }: SearchOptions): Report => {
  const columns = Object.keys(answers);
  const table = Object.entries(answers).map(([column, type]) => `${id(column)} ${type}`);
  const signature = `${id(name)}(${Object.values(takes).join(', ')})`;
  const values = Object.values(takes).map((type, at) => `$${String(at + 1)}::${type}`);
  return {
    name,
    signature,
    statement: sqlStatement(
      `select ${columns.map(id).join(', ')} from ${id(name)}(${values.join(', ')})`,
      Object.keys(takes),
    ),
    made: functionPart(
      signature,
      `returns table (${table.join(', ')}) language sql stable ${asOwner} as ${literal(`
        select found.* from (${sql}) as found
        where (select caller_is_known())
          and (select current_setting('app.purpose', true)) in (${purposes.map(literal).join(', ')})`)}`,
    ),
  };
};
