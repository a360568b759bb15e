import { indicatorLimits } from '../../../../schema/indicators/indicator-limits.js';
import { dayOf, today, type IndicatorRule } from '../../../shared/indicator/indicator-rule.js';

const { inTwelveMonths, inNinetyDays } = indicatorLimits.repeatedConcerns;

const atHome = `('DOMESTIC_ABUSE', 'NEGLECT')`;

/** The child and the children of the same household: those whom an incident at home names together. */
const household = `select id as child_id, id as member_id from k
    union
    select k.id, other.child_id
    from k
    join police_incident_child mine on mine.child_id = k.id
    join police_incident i on i.id = mine.record_id and i.category in ${atHome}
    join police_incident_child other on other.record_id = i.id`;

/** A day before the days that count, by the clock of UTC: what an index finds; the days are counted after. */
const aYearBack = `(${today} - 366)::timestamp at time zone 'UTC'`;

/** Of one child, whom the statement outside calls `h.member_id`: so they are looked up, never gone through. */
const concerns = `select l.record_id as id, ${dayOf('i.opened_at')} as on_day
    from police_incident_child l join police_incident i on i.id = l.record_id
    where l.child_id = h.member_id and i.opened_at >= ${aYearBack}
    union all
    select l.record_id, ${dayOf('r.submitted_at')}
    from police_referral_child l join police_referral r on r.id = l.record_id
    where l.child_id = h.member_id and r.submitted_at >= ${aYearBack}`;

/** From which day on concerns, as `c` in the order of their days, are too many; null while they are not. */
const tooMany = `least((array_agg(c.on_day order by c.on_day))[${String(inTwelveMonths)}],
  (array_agg(c.on_day order by c.on_day) filter (where c.on_day >= ${today} - 90))[${String(inNinetyDays)}])`;

const sql = `select f.child_id, f.since, unnest(f.ids) as evidence_id
    from (
      select c.child_id, array_agg(c.id order by c.on_day, c.id) as ids, ${tooMany} as since
      from (
        select distinct h.child_id, n.id, n.on_day
        from (${household}) h cross join lateral (${concerns}) n
        where n.on_day >= ${today} - 365
      ) c
      group by c.child_id
    ) f
    where f.since is not null`;

/** Records of a child who is hidden from the caller: none for nearly everybody. */
const hidden = `(select hidden_police_incident() || hidden_police_referral())::uuid[]`;

/**
 * What is kept of last year is counted (`household/household-concern.ts`). It counts too much for a caller from whom
 * a child is hidden, with whom records of others are: whoever such a record names is asked of by the rule itself.
 */
const overAll = `with found as materialized (
      select f.child_id, f.since from (
        select c.child_id, ${tooMany} as since from household_concern c
        where c.on_day >= ${today} - 365 group by c.child_id having count(*) > 1
      ) f
      where f.since is not null),
    beside as materialized (select distinct child_id from household_concern where record_id = any (${hidden}))
    select child_id, since from found where child_id not in (select child_id from beside)
    union all
    select f.child_id, f.since
    from (with k(id) as materialized (select child_id from found intersect select child_id from beside) ${sql}) f`;

/**
 * Concerns about the child or the household that reached the police or were passed on by them, three within
 * a year or two within 90 days. Social care's own record of a police referral is the same concern. Report:
 * incidents about one child were looked at one by one, and risk that had grown was not seen.
 *
 * INVARIANT: for other agencies only children of the same matter are of the household: row-level security
 * leaves the others out.
 */
export const repeatedConcerns: IndicatorRule = {
  code: 'R01',
  classes: ['CRIME', 'SAFEGUARDING'],
  startsIn: ['police_incident_child', 'police_referral_child'],
  overAll,
  sql,
};
