import { suppressCounts } from '../../../schema/policy/suppress-counts.js';
import { dayOf, daysBetween } from '../../../schema/time/instant.js';
import { dueDays, dueOnIn } from '../../shared/clock/due-days.js';
import { readRows } from '../../shared/loader/read-rows.js';
import type { RawRow } from '../../shared/database/hydrate.js';
import { report } from '../../shared/row-security/report.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { ReportPeriod } from './report-arguments.js';
import type { Timeliness } from './timeliness.type.js';

const answers = { in_time: 'int', late: 'int', overdue: 'int', running: 'int' } as const;

/** The four ways a duty can stand, of rows `duty(due, done)`; `$1` is today. */
const standing = `count(*) filter (where done <= due)::int as in_time,
  count(*) filter (where done > due)::int as late,
  count(*) filter (where done is null and due < $1)::int as overdue,
  count(*) filter (where done is null and due >= $1)::int as running`;

/** Referrals received in the period (SSD CINE003A), against one working day to decide. */
export const referralTimelinessFigures = report({
  name: 'referral_timeliness',
  takes: {
    today: 'date',
    area: 'text',
    from: 'date',
    to: 'date',
    starts: 'date[]',
    dues: 'date[]',
  },
  answers,
  sql: `select ${standing} from (
    select ${dueOnIn({ starts: '$5', dues: '$6' }, "(r.received_at at time zone 'Europe/London')::date")} as due,
      (r.decided_at at time zone 'Europe/London')::date as done
    from referral r
    where r.received_at >= $3::timestamp at time zone 'Europe/London'
      and r.received_at < ($4 + 1)::timestamp at time zone 'Europe/London'
      and ($2 is null or r.area = $2)) as duty`,
});

/** Conferences that were due in the period, against the day that the record was set (SSD ICPC004A). */
export const icpcTimelinessFigures = report({
  name: 'icpc_timeliness',
  takes: { today: 'date', area: 'text', from: 'date', to: 'date' },
  answers,
  sql: `select ${standing} from (
    select target_date as due, held_on as done from initial_child_protection_conference
    where target_date between $3 and $4 and ($2 is null or area = $2)) as duty`,
});

export interface TimelinessQuestion extends ReportPeriod {
  /** GSS code; null for the whole force area. */
  readonly area: string | null;
}

const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10;

/**
 * M12: below the level of the force, and to another agency, small counts are hidden, and with them the
 * percentage that would tell them.
 */
const shown = (row: RawRow | undefined, isSuppressed: boolean): Readonly<Timeliness> => {
  const [inTime, late, overdue, running] = [
    row?.in_time,
    row?.late,
    row?.overdue,
    row?.running,
  ].map(Number);
  const figures = [inTime, late, overdue, running].map((count) => count ?? 0);
  const [done = 0, doneLate = 0, missed = 0] = figures;
  const counted = figures.reduce((sum, count) => sum + count, 0);
  const percent = percentOf(done, done + doneLate + missed);
  if (!isSuppressed) {
    const [a = 0, b = 0, c = 0, d = 0] = figures;
    return { counted, inTime: a, late: b, overdue: c, running: d, inTimePercent: percent };
  }
  const { counts, total } = suppressCounts(figures);
  const [a = null, b = null, c = null, d = null] = counts;
  const isWhole = counts.every((count) => count !== null);
  return {
    ...{ counted: total, inTime: a, late: b, overdue: c, running: d },
    inTimePercent: isWhole ? percent : null,
  };
};

const hidesSmall = ({ owner, request }: SubgraphContext, area: string | null): boolean =>
  area !== null && request.principal.agency !== owner;

export const referralTimeliness = async (
  context: SubgraphContext,
  question: TimelinessQuestion,
): Promise<Readonly<Timeliness>> => {
  const today = dayOf(context.now);
  const days = Math.max(0, daysBetween(question.from, today));
  const values = { ...question, ...dueDays('REFERRAL_DECISION', context, days), today };
  const [row] = await readRows(context, referralTimelinessFigures.statement, values);
  return shown(row, hidesSmall(context, question.area));
};

export const icpcTimeliness = async (
  context: SubgraphContext,
  question: TimelinessQuestion,
): Promise<Readonly<Timeliness>> => {
  const values = { ...question, today: dayOf(context.now) };
  const [row] = await readRows(context, icpcTimelinessFigures.statement, values);
  return shown(row, hidesSmall(context, question.area));
};
