import type { CivilDate } from '../../../../schema/time/instant.js';
import { overChildren, type Children } from '../children-of-rule.js';
import { today, type IndicatorRule } from '../indicator-rule.js';
import { withDays } from '../rule-statement.js';

/** That a rule has begun to hold of a child, or does not hold any more, since the last look. */
export interface RuleChange {
  readonly childId: string;
  readonly begins: boolean;
  /** GSS code of the area in which the agency knows the child, and the day from which on it holds; null when it ends. */
  readonly localAuthority: string | null;
  readonly since: CivilDate | null;
}

/** A statement over an owner's records: columns as in {@link RuleChange}. */
export interface ChangesStatement {
  readonly sql: string;
  readonly valuesOn: (day: CivilDate) => readonly CivilDate[];
}

/**
 * What has changed of one rule, at most so much: what of it holds is gone through once, and what is known is left
 * out by the database.
 */
export const changesOfRule = (
  rule: IndicatorRule,
  children: Children,
  atMost: number,
): ChangesStatement => {
  const known = `select from indicator_standing s where s.rule = '${rule.code}'`;
  const { sql, names, valuesOn } = withDays(
    `with holding as materialized (
      select f.child_id, coalesce(min(f.since), ${today}) as since
      from (${overChildren(rule, children)}) f group by f.child_id)
    select h.child_id as "childId", true as begins, c.area as "localAuthority", h.since::text as since
    from holding h join "${children.table}" c on c."${children.id}" = h.child_id
    where not exists (${known} and s.child_id = h.child_id)
    union all
    select s.child_id, false, null, null from indicator_standing s where s.rule = '${rule.code}'
      and not exists (select from holding h where h.child_id = s.child_id)
    limit ${String(atMost)}`,
    0,
  );
  return {
    sql,
    valuesOn: (day) => {
      const values = valuesOn(day);
      return names.flatMap((name) => values[name] ?? []);
    },
  };
};
