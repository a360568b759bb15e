import type { CivilDate } from '../../../schema/time/instant.js';
import { clockRule } from '../../shared/clock/read-clock.js';
import { readRows } from '../../shared/loader/read-rows.js';
import { report } from '../../shared/row-security/report.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { ChargingTimeliness } from './charging-timeliness.type.js';

const day = (moment: string): string => `(${moment} at time zone 'Europe/London')::date`;

/**
 * Time of a file as `charging-case/file-time.ts` has it: the CPS holds a submission until its answer, and
 * again once the action plan is back, until the next submission or the decision; the police in between.
 */
export const chargingTimelinessFigures = report({
  name: 'charging_timeliness',
  takes: { from: 'date', to: 'date', standardDays: 'int', area: 'text' },
  answers: { decided: 'int', answered: 'int', within: 'int', days: 'float8', cps_days: 'float8' },
  sql: `
    with submission as (
      select r.case_id, ${day('r.submitted_at')} as sent, ${day('coalesce(r.rejected_at, d.at)')} as answered,
        ${day('p.returned_at')} as returned, r.test_sought = 'FULL_CODE' as is_full_code,
        case when d.result in ('CHARGE', 'NFA_EVIDENTIAL', 'NFA_PUBLIC_INTEREST', 'OOCR')
          then ${day('d.at')} end as ended,
        lead(${day('r.submitted_at')}) over (
          partition by r.case_id order by r.submitted_at, r.resubmission_number) as next
      from charging_request r
      join charging_case c on c.id = r.case_id
      left join charging_decision d on d.request_id = r.id
      left join action_plan p on p.decision_id = d.id
      where r.kind <> 'EARLY_ADVICE' and ($4 is null or c.area = $4)
    ), file as (
      select case_id, min(sent) as sent, max(ended) as ended,
        sum((least(answered, until) - sent)
          + (until - least(greatest(coalesce(returned, until), least(answered, until)), until))) as cps_days
      from (select s.*, coalesce(s.next, s.ended) as until from submission s) as held
      group by case_id
      having max(ended) between $1 and $2 and bool_and(until is not null and answered is not null)
    )
    select (select count(*) from file)::int,
      (select count(*) from submission where answered between $1 and $2)::int,
      (select count(*) from submission where answered between $1 and $2 and answered - sent <= $3)::int,
      (select avg(ended - sent) from file)::float8,
      (select avg(cps_days) from file)::float8`,
});

export interface TimelinessQuestion {
  readonly from: CivilDate;
  /** Included. */
  readonly to: CivilDate;
  /** The CPS area; null for all. */
  readonly area: string | null;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

export const chargingTimeliness = async (
  context: SubgraphContext,
  question: TimelinessQuestion,
): Promise<Readonly<ChargingTimeliness>> => {
  const standardDays = clockRule('CPS_CHARGING_28D', context.ruleset).length;
  const values = { ...question, standardDays };
  const [row] = await readRows(context, chargingTimelinessFigures.statement, values);
  const [answered, within28Days] = [Number(row?.answered), Number(row?.within)];
  const mean = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  const [days, cpsDays] = [mean(row?.days), mean(row?.cps_days)];
  return {
    decided: Number(row?.decided),
    ...{ answered, within28Days },
    within28DaysPercent: answered === 0 ? null : rounded((100 * within28Days) / answered),
    meanDays: days === null ? null : rounded(days),
    meanCpsDays: cpsDays === null ? null : rounded(cpsDays),
    meanPoliceDays: days === null || cpsDays === null ? null : rounded(days - cpsDays),
  };
};
