import type { IndicatorRule } from './indicator-rule.js';

/** All children of the agency, as `c` with an `area`, and their ids. */
export interface Children {
  readonly table: string;
  readonly id: string;
}

/**
 * A query of `child_id` and `since` of whomever a rule holds, its days as in the rule: asked of each child, those
 * where `which` holds of `c`; or, where the rule is faster over all of them, of all, whatever `which` says.
 */
export const overChildren = (
  { sql, overAll }: IndicatorRule,
  { table, id }: Children,
  which = 'true',
): string =>
  overAll ??
  `with k(id) as not materialized (select c."${id}" from "${table}" c where ${which})
    select f.child_id, f.since from (${sql}) f`;
