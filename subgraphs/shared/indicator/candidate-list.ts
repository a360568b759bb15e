import type { IndicatorCode } from '../../../schema/indicators/indicator-catalogue.js';
import { reaches } from '../../../schema/policy/level.js';
import { dayOf, type CivilDate } from '../../../schema/time/instant.js';
import type { PageArguments } from '../page/page-arguments.js';
import { withheldList } from '../policy/own-work-list.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { workListOver, type WorkList, type WorkListPage } from '../work-list/work-list.js';
import { overChildren, type Children } from './children-of-rule.js';
import type { IndicatorRule } from './indicator-rule.js';
import { namedDays, daysOn } from './rule-statement.js';

/** A child of whom a rule holds, or may hold where it rests on other agencies' records too. */
export interface Candidate {
  /** The child's own. */
  readonly id: string;
  /** The day from which on it has been so. */
  readonly since: CivilDate;
}

/** Whose candidates are listed. */
export interface CandidatesAsked {
  /** The first that this agency can look for is the one that is listed. */
  readonly rules: readonly IndicatorCode[];
  /** GSS code of a local authority; null for all areas of the caller. */
  readonly area: string | null;
}

const ofAreas = `(cardinality(:areas::text[]) = 0 or c.area = any(:areas::text[]))
  and (:area::text is null or c.area = :area::text)`;

const sinceWhen = 'coalesce(min(f.since), :today::date) as since';

const foundBy = (rule: IndicatorRule, children: Children): string =>
  `(select f.child_id as id, ${sinceWhen}
    from (${namedDays(overChildren(rule, children, ofAreas))}) f${
      rule.overAll === undefined
        ? ''
        : ` cross join lateral (select from "${children.table}" c
            where c."${children.id}" = f.child_id and ${ofAreas} limit 1) known`
    }
    group by f.child_id)`;

const listOf = (rule: IndicatorRule, children: Children): WorkList<Candidate> =>
  workListOver(
    {
      columns: 't.id, t.since::text as since',
      from: foundBy(rule, children),
      read: ({ id: childId, since }) => ({ id: String(childId), since: String(since) }),
    },
    {
      dataClass: rule.classes[0] ?? 'OPERATIONAL',
      where: 'true',
      order: { direction: 'asc', terms: [{ sql: 't.since', type: 'date' }] },
    },
  );

/**
 * Pages of the children of whom the first of the rules asked for holds that this agency can look for: those
 * of whom it has been so longest come first. Null when it can look for none of them.
 * @throws Refusal WITHHELD for anybody but the owner's own staff, who reach every class of the rule
 */
export const candidatesOver = (
  rules: readonly IndicatorRule[],
  children: Children,
): ((
  context: SubgraphContext,
  asked: CandidatesAsked,
  page: PageArguments,
) => WorkListPage<Candidate> | null) => {
  const lists = new Map(rules.map((rule) => [rule.code, { rule, list: listOf(rule, children) }]));
  return (context, { rules: asked, area }, page) => {
    const [found] = asked.flatMap((code) => lists.get(code) ?? []);
    if (!found) return null;
    const barred = found.rule.classes.find(
      (dataClass) => !reaches(context.authorityAtRoot.level(dataClass), 'SUMMARY'),
    );
    if (barred) throw withheldList(context, barred);
    return found.list.page(context, { area, ...daysOn(dayOf(context.now)) }, page);
  };
};
