import { dayOf } from '../../../schema/time/instant.js';
import type { RawRow } from '../database/hydrate.js';
import { identifier } from '../database/sql-quote.js';
import { sqlLoader, type SqlLoader } from '../loader/sql-loader.js';
import type { IndicatorRule } from './indicator-rule.js';
import { findingsSql, narrowed, withDays, type NarrowedTables } from './rule-statement.js';

/** What rules found of one child: those of each rule in the order of `since`. */
export type Findings = readonly RawRow[];

/** One statement for all of the rules. */
const findingsOf = (
  rules: readonly IndicatorRule[],
  tables: NarrowedTables,
): SqlLoader<Findings> => {
  const { sql, names, valuesOn } = withDays(
    `select code, child_id as "key", since, evidence_id from (${findingsSql(rules)}) found
    order by since, evidence_id`,
    1,
  );
  return sqlLoader({
    sql: (k) => `${narrowed(k, sql, tables)}\n${sql}`,
    parameters: names,
    valuesIn: ({ now }) => valuesOn(dayOf(now)),
    read: (rows) => rows,
  });
};

/** Which of the tables name a child; null where none does. A table of which that is not known is null in it. */
const startsOf = (tables: readonly string[]): SqlLoader<RawRow | null> => {
  const names = tables.map(identifier);
  const columns = names.map(
    (table) => `exists (select from ${table} t where t.child_id = k.id) as ${table}`,
  );
  return sqlLoader({
    sql: (k) => `with ${k},
      held as materialized (select k.id as "key", ${columns.join(', ')} from k)
      select * from held where ${names.join(' or ')}`,
    read: ([row = null]) => row,
  });
};

/** Rules that start at the same tables. */
interface Group {
  readonly startsAt: readonly string[];
  readonly findings: SqlLoader<Findings>;
}

const groupsOf = (rules: readonly IndicatorRule[], tables: NarrowedTables): readonly Group[] => {
  const groups = new Map<string, IndicatorRule[]>();
  for (const rule of rules) {
    const key = rule.startsAt?.join(' ') ?? '';
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()].map((group) => ({
    startsAt: group[0]?.startsAt ?? [],
    findings: findingsOf(group, tables),
  }));
};

/**
 * What rules find of a child. PostgreSQL sets up every table that a statement names, with its row-level security, whether there is
 * anything to read or not; of most children most tables know nothing. So it is asked first which do, in one short
 * statement, and then the rules that start there alone.
 */
export const findingsOver = (
  rules: readonly IndicatorRule[],
  tables: NarrowedTables,
): SqlLoader<Findings> => {
  const groups = groupsOf(rules, tables);
  const always = groups.filter(({ startsAt }) => startsAt.length === 0);
  const others = groups.filter(({ startsAt }) => startsAt.length > 0);
  const starts = startsOf([...new Set(others.flatMap(({ startsAt }) => startsAt))]);
  const load: SqlLoader<Findings>['load'] = async (context, childId) => {
    const row = others.length === 0 ? null : await starts.load(context, childId);
    const isHeld = (table: string): boolean => row !== null && row[table] !== false;
    const asked = [...always, ...others.filter(({ startsAt }) => startsAt.some(isHeld))];
    const found = await Promise.all(asked.map(({ findings }) => findings.load(context, childId)));
    return found.flat();
  };
  return { load };
};
