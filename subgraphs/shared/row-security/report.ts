import type { DataClass } from '../../../schema/policy/data-class.js';
import { sqlStatement, type NamedStatement } from '../database/named-statement.js';
import { identifier as id, literal } from '../database/sql-quote.js';
import { asOwner } from './caller-functions.js';
import { functionPart, type WallPart } from './wall-part.js';

/** What a report may answer: counts, measures, codes, days. No type of an id. */
export type ReportAnswer = 'int' | 'float8' | 'boolean' | 'text' | 'date';

/** Types of what a report takes. */
export type ReportArgument = ReportAnswer | 'text[]' | 'date[]' | 'timestamptz';

export interface ReportOptions {
  readonly name: string;
  /** Parameter → type, in the order of `$1`, `$2` … */
  readonly takes?: Readonly<Record<string, ReportArgument>>;
  /** Column → type, in the order of the query's columns. */
  readonly answers: Readonly<Record<string, ReportAnswer>>;
  /** The class that the report's field is marked with: OPERATIONAL when absent. */
  readonly as?: DataClass;
  /** The query over all rows. INVARIANT: it aggregates; no row of it is about one child. */
  readonly sql: string;
}

/** Figures over many children for people who may not read the records that are counted. */
export interface Report {
  readonly name: string;
  /** Reads it: nothing at all unless the caller may read counts of its class. */
  readonly statement: NamedStatement;
  /** The function in the database, which runs with its owner's rights. */
  readonly made: WallPart;
  readonly signature: string;
}

/**
 * A report over rows that its readers cannot see: `migrate` makes a `SECURITY DEFINER` function of it,
 * and a subgraph lists it in `reports`. Whoever may not count its class gets no row.
 */
export const report = (options: ReportOptions): Report => {
  const { name, takes = {}, answers, as = 'OPERATIONAL', sql } = options;
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
        select counted.* from (${sql}) as counted
        where (select caller_counts(${literal(as)}))`)}`,
    ),
  };
};
