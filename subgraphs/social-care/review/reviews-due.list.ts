import type { RawRow } from '../../shared/database/hydrate.js';
import type { ClockCode } from '../../shared/clock/clock-code.js';
import { dueOnIn } from '../../shared/clock/due-days.js';
import { workListType } from '../../shared/work-list/work-list-type.js';
import { workListOver } from '../../shared/work-list/work-list.js';
import { operational } from '../marks.js';
import { ReviewDue, ReviewKindEnum, type ReviewKind } from './review-due.type.js';

/** Plans that run, from the initial conference or the last review that was held. */
const protectionPlans = `
  select p.id, p.child_id, 'CHILD_PROTECTION' as kind, coalesce(r.held, p.started_on) as since,
    case when r.held is null then 'RCPC_FIRST' else 'RCPC_SUBSEQUENT' end as code
  from child_protection_plan p
  left join lateral (select max(v.held_on) as held from conference_review v where v.plan_id = p.id) r on true
  where p.ended_on is null`;

/** A change of legal status begins a new period on the day the last one ended: care began with the first. */
export const careStarted = `(
  with recursive period(since) as (
    select l.since union
    select e.since from looked_after_status e join period on e.child_id = l.child_id and e.ended_on = period.since
  ) select min(since) from period)`;

const lookedAfter = `
  select l.id, l.child_id, 'LOOKED_AFTER' as kind, coalesce(l.last_review_on, ${careStarted}) as since,
    case l.review_count when 0 then 'LAC_REVIEW_FIRST' when 1 then 'LAC_REVIEW_SECOND' else 'LAC_REVIEW' end as code
  from looked_after_status l where l.current`;

/** The next review of each plan, and of each child looked after: `code` is the duty, `since` the day it runs from. */
export const reviewsToCome = `${protectionPlans} union all ${lookedAfter}`;

const table = { starts: ':starts', dues: ':dues' };

/**
 * Of the reviews to come, when each is due: in months, or for the first of a looked-after child by the
 * table of working days, beyond which it is long overdue.
 */
const reviews = `(
  select n.*, case when m.months is null then coalesce(${dueOnIn(table, 'n.since')}, n.since)
      else (n.since + make_interval(months => m.months))::date end as due_on
  from (${reviewsToCome}) n
  left join unnest(:codes::text[], :months::int[]) as m(code, months) on m.code = n.code
)`;

const codes: ReadonlySet<string> = new Set<ClockCode>([
  ...(['RCPC_FIRST', 'RCPC_SUBSEQUENT'] as const),
  ...(['LAC_REVIEW_FIRST', 'LAC_REVIEW_SECOND', 'LAC_REVIEW'] as const),
]);

const isReviewCode = (code: string): code is ClockCode => codes.has(code);
const isKind = (kind: string): kind is ReviewKind => kind in ReviewKindEnum;

const readReview = (row: RawRow): ReviewDue => {
  const [code, kind] = [String(row.code), String(row.kind)];
  if (!isReviewCode(code) || !isKind(kind)) throw new Error('The list has a review of no kind.');
  return Object.assign(new ReviewDue(), {
    ...{ id: String(row.id), childId: String(row.child_id), code, kind },
    ...{ since: String(row.since), dueOn: String(row.due_on) },
  });
};

/** What is due soonest first, what is overdue before it. */
export const reviewsDue = workListOver(
  {
    columns: 't.id, t.child_id, t.kind, t.code, t.since, t.due_on',
    from: reviews,
    read: readReview,
  },
  {
    dataClass: 'SAFEGUARDING',
    where: `t.due_on <= :today::date + :withinDays::int
      and ((cardinality(:areas::text[]) = 0 and :area::text is null)
        or (select (cardinality(:areas::text[]) = 0 or c.area = any(:areas::text[]))
          and (:area::text is null or c.area = :area::text)
          from child_identity c where c.id = t.child_id))`,
    order: { direction: 'asc', terms: [{ sql: 't.due_on', type: 'date' }] },
  },
);

export const ReviewDueConnection = workListType(ReviewDue, {
  mark: operational,
  description: 'Reviews that are due.',
});
