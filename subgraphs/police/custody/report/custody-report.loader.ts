import type { CivilDate } from '../../../../schema/time/instant.js';
import { readRows } from '../../../shared/loader/read-rows.js';
import { report } from '../../../shared/row-security/report.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import { LaResponseEnum } from '../../../shared/codes/custody-accommodation.js';
import {
  AccommodationEffortEnum,
  LacStatusEnum,
  type CustodySampleName,
  type CustodySampleOf,
} from '../custody-enums.js';
import type { CustodyHeldRow, CustodyReport } from './custody-report.type.js';
import type { AgeCount, CustodySample } from './custody-sample.type.js';

/** Charged, refused bail and kept overnight: to whom PACE section 38(6) applies. */
const isKeptAfterCharge = 'overnight and charged_at is not null and bail_refused';

/** Detention for the child's own safety is no arrest, and is in no return of arrests. */
export const custodyReportFigures = report({
  name: 'custody_report',
  takes: { from: 'date', to: 'date' },
  answers: {
    arrests: 'int',
    overnight: 'int',
    transferred: 'int',
    percent: 'float8',
    accommodation_due: 'int',
    accommodated: 'int',
    certificates_due: 'int',
    certificates_recorded: 'int',
  },
  sql: `select count(*)::int as arrests,
      count(*) filter (where overnight)::int as overnight,
      count(*) filter (where outcome in ('TRANSFERRED_LA', 'ACCOMMODATION_PROVIDED'))::int as transferred,
      round(100.0 * count(*) filter (where overnight) / nullif(count(*), 0), 1)::float8 as percent,
      count(*) filter (where ${isKeptAfterCharge})::int as accommodation_due,
      count(*) filter (where ${isKeptAfterCharge}
        and outcome in ('TRANSFERRED_LA', 'ACCOMMODATION_PROVIDED'))::int as accommodated,
      count(*) filter (where c.required)::int as certificates_due,
      count(*) filter (where c.required and c.status = 'RECORDED')::int as certificates_recorded
    from custody_record r left join detention_certificate c on c.custody_record_id = r.id
    where basis in ('ARREST', 'BREACH_OF_THE_PEACE')
      and arrested_at >= $1::timestamp at time zone 'Europe/London'
      and arrested_at < ($2 + 1)::timestamp at time zone 'Europe/London'`,
});

export interface Period {
  readonly from: CivilDate;
  /** The last day, included. */
  readonly to: CivilDate;
}

export const custodyReport = async (
  context: SubgraphContext,
  { from, to }: Period,
): Promise<Readonly<CustodyReport>> => {
  const [row] = await readRows(context, custodyReportFigures.statement, { from, to });
  const percent = row?.percent ?? null;
  return {
    arrests: Number(row?.arrests),
    detainedOvernight: Number(row?.overnight),
    detainedOvernightPercent: percent === null ? null : Number(percent),
    transferredToLocalAuthority: Number(row?.transferred),
    accommodationDue: Number(row?.accommodation_due),
    accommodationProvided: Number(row?.accommodated),
    certificatesDue: Number(row?.certificates_due),
    certificatesRecorded: Number(row?.certificates_recorded),
    held: () => custodyHeld(context, { from, to }),
  };
};

/** Recommendation 2: the number, their legal status, the efforts made, and the reasons for failing. */
export const custodyHeldFigures = report({
  name: 'custody_held',
  takes: { from: 'date', to: 'date' },
  answers: { count: 'int', legal_status: 'text', effort: 'text', reason: 'text' },
  sql: `select count(*)::int, r.lac_status,
      case when a.asked is null then 'NOT_SOUGHT' when a.is_late then 'SOUGHT_LATE' else 'SOUGHT' end as effort,
      a.response
    from custody_record r
    left join lateral (
      select true as asked, bool_and(q.is_late_approach) as is_late,
        (array_agg(q.response order by q.requested_at desc, q.id))[1] as response
      from accommodation_request q where q.custody_record_id = r.id having count(*) > 0
    ) a on true
    where r.overnight and r.basis in ('ARREST', 'BREACH_OF_THE_PEACE')
      and r.arrested_at >= $1::timestamp at time zone 'Europe/London'
      and r.arrested_at < ($2 + 1)::timestamp at time zone 'Europe/London'
    group by r.lac_status, effort, a.response order by count(*) desc, r.lac_status, effort, a.response`,
});

const oneOf = <Code extends string>(codes: Readonly<Record<Code, Code>>, value: unknown): Code => {
  const known = Object.values<Code>(codes).find((code) => code === value);
  if (known === undefined) throw new Error('A report has a code of no list.');
  return known;
};

const custodyHeld = async (
  context: SubgraphContext,
  period: Period,
): Promise<readonly Readonly<CustodyHeldRow>[]> => {
  const rows = await readRows(context, custodyHeldFigures.statement, { ...period });
  return rows.map((row) => ({
    count: Number(row.count),
    legalStatus: oneOf(LacStatusEnum, row.legal_status),
    effort: oneOf(AccommodationEffortEnum, row.effort),
    reason: row.reason === null ? null : oneOf(LaResponseEnum, row.reason),
  }));
};

export const custodySampleFigures = report({
  name: 'custody_sample',
  takes: { sample: 'text' },
  answers: {
    age: 'int',
    total: 'int',
    boys: 'int',
    girls: 'int',
    accommodated: 'int',
    expedited: 'int',
    rebailed: 'int',
    no_attempt: 'int',
    no_bed: 'int',
    late_approach: 'int',
    further_approach: 'int',
    care_home: 'int',
    care_home_no_attempt: 'int',
    care_home_accommodated: 'int',
    due: 'int',
    recorded: 'int',
  },
  sql: `select r.age_at_arrest as age, count(*)::int as total,
      count(*) filter (where r.sex = 'MALE')::int as boys,
      count(*) filter (where r.sex = 'FEMALE')::int as girls,
      count(*) filter (where r.outcome in ('ACCOMMODATION_PROVIDED', 'TRANSFERRED_LA'))::int as accommodated,
      count(*) filter (where r.outcome = 'EXPEDITED_COURT')::int as expedited,
      count(*) filter (where r.outcome = 'REBAILED')::int as rebailed,
      count(*) filter (where r.outcome = 'DETAINED_NO_ATTEMPT')::int as no_attempt,
      count(*) filter (where r.outcome = 'DETAINED_NO_BED')::int as no_bed,
      count(*) filter (where exists (select from accommodation_request q
        where q.custody_record_id = r.id and q.is_late_approach))::int as late_approach,
      count(*) filter (where exists (select from accommodation_request q
        where q.custody_record_id = r.id and q.repeat_approach_due))::int as further_approach,
      count(*) filter (where r.arrested_at_childrens_home)::int as care_home,
      count(*) filter (where r.arrested_at_childrens_home
        and r.outcome = 'DETAINED_NO_ATTEMPT')::int as care_home_no_attempt,
      count(*) filter (where r.arrested_at_childrens_home
        and r.outcome in ('ACCOMMODATION_PROVIDED', 'TRANSFERRED_LA'))::int as care_home_accommodated,
      count(*) filter (where c.required)::int as due,
      count(*) filter (where c.required and c.status = 'RECORDED')::int as recorded
    from custody_record r left join detention_certificate c on c.custody_record_id = r.id
    where r.sample = $1 group by r.age_at_arrest order by r.age_at_arrest`,
});

const sampleNames: Readonly<Record<CustodySampleOf, CustodySampleName>> = {
  INSPECTED: 'HMIC_SAMPLE',
  SELF_ASSESSED: 'SELF_ASSESSED',
};

/** A sample by age: its other figures are sums over the ages. */
export const custodySample = async (
  context: SubgraphContext,
  of: CustodySampleOf,
): Promise<Readonly<CustodySample>> => {
  const rows = await readRows(context, custodySampleFigures.statement, { sample: sampleNames[of] });
  const sum = (column: string): number =>
    rows.reduce((total, row) => total + Number(row[column]), 0);
  return {
    total: sum('total'),
    boys: sum('boys'),
    girls: sum('girls'),
    byAge: rows.map((row): Readonly<AgeCount> => ({
      age: Number(row.age),
      count: Number(row.total),
    })),
    accommodationProvided: sum('accommodated'),
    expeditedToCourt: sum('expedited'),
    rebailed: sum('rebailed'),
    noAttempt: sum('no_attempt'),
    approachedNoBed: sum('no_bed'),
    lateApproach: sum('late_approach'),
    furtherApproachDue: sum('further_approach'),
    arrestedInCareHome: sum('care_home'),
    careHomeNoAttempt: sum('care_home_no_attempt'),
    careHomeAccommodated: sum('care_home_accommodated'),
    certificatesDue: sum('due'),
    certificatesRecorded: sum('recorded'),
  };
};
