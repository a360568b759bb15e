import { dayOf } from '../../../schema/time/instant.js';
import type { RawRow } from '../database/hydrate.js';
import { identifier } from '../database/sql-quote.js';
import { sqlLoader, type SqlLoader } from '../loader/sql-loader.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
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

/** Whether each of the tables names a child; null where none does. In a rehearsal nothing is known: null in each. */
const startsOf = (tables: readonly string[]): SqlLoader<RawRow | null> => {
  const names = tables.map(identifier);
  const columns = names.map(
    (table) => `exists (select from ${table} t where t.child_id = k.id) as ${table}`,
  );
  return sqlLoader({
    sql: (k) => `with ${k},
      named as materialized (select ${['k.id as "key"', ...columns].join(', ')} from k)
      select * from named where ${['false', ...names].join(' or ')}`,
    read: ([row = null]) => row,
  });
};

/** Rules that start at the same tables. */
interface Group {
  readonly startsIn: readonly string[];
  readonly findings: SqlLoader<Findings>;
}

const groupsOf = (rules: readonly IndicatorRule[], tables: NarrowedTables): readonly Group[] => {
  const groups = new Map<string, IndicatorRule[]>();
  for (const rule of rules) {
    const key = rule.startsIn?.join(' ') ?? '';
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()].map((group) => ({
    startsIn: group[0]?.startsIn ?? [],
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
  const starts = startsOf([...new Set(groups.flatMap(({ startsIn }) => startsIn))]);
  const mayStart = async (
    { startsIn }: Group,
    context: SubgraphContext,
    childId: string,
  ): Promise<boolean> => {
    if (startsIn.length === 0) return true;
    const named = await starts.load(context, childId);
    return named !== null && startsIn.some((table) => named[table] !== false);
  };
  const load: SqlLoader<Findings>['load'] = async (context, childId) => {
    const found = groups.map(async (group) =>
      (await mayStart(group, context, childId)) ? group.findings.load(context, childId) : [],
    );
    return (await Promise.all(found)).flat();
  };
  return { load };
};
