import { readRows } from '../../shared/loader/read-rows.js';
import { report } from '../../shared/row-security/report.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import {
  AuditCaseTypeEnum,
  type Assessor,
  type AuditGradeValue,
  type AuditSample,
  type AuditTheme,
} from './audit-case-enums.js';
import type { AuditSummary, AuditTypeCount } from './audit-summary.type.js';

export interface AuditFilter {
  /** Null: both samples. */
  readonly sample: AuditSample | null;
  readonly assessor: Assessor;
  /** Null: whatever the cases were about. */
  readonly theme: AuditTheme | null;
  /** Null: whatever the grade. */
  readonly grade: AuditGradeValue | null;
}

/** The place of a grade, the best first. */
const rank = (grade: string): string =>
  `array_position(array['GOOD', 'ADEQUATE', 'INADEQUATE'], ${grade}.grade)`;

export const auditFigures = report({
  name: 'audit_summary',
  takes: { assessor: 'text', sample: 'text', theme: 'text', grade: 'text' },
  answers: {
    case_type: 'text',
    total: 'int',
    good: 'int',
    adequate: 'int',
    inadequate: 'int',
    supervised_high: 'int',
    supervised_adequate: 'int',
    supervised_poor: 'int',
    lower: 'int',
    higher: 'int',
  },
  sql: `select c.case_type, count(*)::int as total,
      count(*) filter (where g.grade = 'GOOD')::int as good,
      count(*) filter (where g.grade = 'ADEQUATE')::int as adequate,
      count(*) filter (where g.grade = 'INADEQUATE')::int as inadequate,
      count(*) filter (where c.supervision_quality = 'HIGH')::int as supervised_high,
      count(*) filter (where c.supervision_quality = 'ADEQUATE')::int as supervised_adequate,
      count(*) filter (where c.supervision_quality = 'POOR')::int as supervised_poor,
      count(*) filter (where ${rank('g')} > ${rank('o')})::int as lower,
      count(*) filter (where ${rank('g')} < ${rank('o')})::int as higher
    from audit_grade g join audit_case c on c.id = g.audit_case_id
    left join audit_grade o on o.audit_case_id = c.id and o.assessor <> g.assessor
    where g.assessor = $1::text and ($2::text is null or c.sample = $2::text)
      and ($3::text is null or $3::text = any(c.themes))
      and ($4::text is null or g.grade = $4::text)
    group by c.case_type`,
});

/** The grades by type: the other figures are sums over the types. */
export const auditSummary = async (
  context: SubgraphContext,
  { sample, assessor, theme, grade }: AuditFilter,
): Promise<Readonly<AuditSummary>> => {
  const rows = await readRows(context, auditFigures.statement, { assessor, sample, theme, grade });
  const sum = (column: string): number =>
    rows.reduce((total, row) => total + Number(row[column]), 0);
  const byType = Object.values(AuditCaseTypeEnum).flatMap((type) =>
    rows
      .filter((row) => row.case_type === type)
      .map((row): Readonly<AuditTypeCount> => ({ type, count: Number(row.total) })),
  );
  return {
    total: sum('total'),
    good: sum('good'),
    adequate: sum('adequate'),
    inadequate: sum('inadequate'),
    byType,
    ratingDisagreement: { lower: sum('lower'), higher: sum('higher') },
    supervision: {
      high: sum('supervised_high'),
      adequate: sum('supervised_adequate'),
      poor: sum('supervised_poor'),
    },
  };
};
