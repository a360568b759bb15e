import { readRows } from '../../shared/loader/read-rows.js';
import { report } from '../../shared/row-security/report.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import {
  AuditCaseTypeEnum,
  type Assessor,
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
}

export const auditFigures = report({
  name: 'audit_summary',
  takes: { assessor: 'text', sample: 'text', theme: 'text' },
  answers: { case_type: 'text', total: 'int', good: 'int', adequate: 'int', inadequate: 'int' },
  sql: `select c.case_type, count(*)::int as total,
      count(*) filter (where g.grade = 'GOOD')::int as good,
      count(*) filter (where g.grade = 'ADEQUATE')::int as adequate,
      count(*) filter (where g.grade = 'INADEQUATE')::int as inadequate
    from audit_grade g join audit_case c on c.id = g.audit_case_id
    where g.assessor = $1::text and ($2::text is null or c.sample = $2::text)
      and ($3::text is null or $3::text = any(c.themes))
    group by c.case_type`,
});

/** The grades by type: the other figures are sums over the types. */
export const auditSummary = async (
  context: SubgraphContext,
  { sample, assessor, theme }: AuditFilter,
): Promise<Readonly<AuditSummary>> => {
  const rows = await readRows(context, auditFigures.statement, { assessor, sample, theme });
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
  };
};
