import { readRows } from '../../shared/loader/read-rows.js';
import { rowsBy } from '../../shared/loader/rows-by.js';
import { report } from '../../shared/row-security/report.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { RiskGrade } from '../risk-grade.js';
import { DeviceTypeEnum, type DeviceType } from './digital-exam-enums.js';
import type { DeviceTypeCount, DigitalExamQueue } from './digital-exam-queue.type.js';
import { DigitalExhibit } from './digital-exhibit.js';

export const exhibitsOfChild = rowsBy(DigitalExhibit, {
  through: { table: 'digital_exhibit_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'seizedAt',
});

export const exhibitsOfInvestigation = rowsBy(DigitalExhibit, {
  key: 'investigationId',
  newestFirst: 'seizedAt',
});

export const digitalExamFigures = report({
  name: 'digital_exam_queue',
  takes: { type: 'text', risk: 'text' },
  answers: { type: 'text', count: 'int', oldest: 'date' },
  sql: `select type, count(*)::int as "count",
      min((seized_at at time zone 'Europe/London')::date) as oldest
    from digital_exhibit where status = 'WAITING' and ($1 is null or type = $1)
      and ($2 is null or priority_grade = $2) group by type`,
});

/** Which devices the queue is about. Null where it is not narrowed by. */
export interface DigitalExamFilter {
  readonly type: DeviceType | null;
  readonly risk: RiskGrade | null;
}

/** What waits for the high-tech crime unit (N19). */
export const digitalExamFiguresOf = async (
  context: SubgraphContext,
  { type: only, risk }: DigitalExamFilter,
): Promise<Omit<DigitalExamQueue, 'entries'>> => {
  const values = { type: only, risk };
  const rows = await readRows(context, digitalExamFigures.statement, values);
  const byType = Object.values(DeviceTypeEnum).flatMap((type) =>
    rows
      .filter((row) => row.type === type)
      .map((row): Readonly<DeviceTypeCount> => ({ type, count: Number(row.count) })),
  );
  const days = rows.map((row) => String(row.oldest)).sort();
  return {
    total: byType.reduce((total, { count }) => total + count, 0),
    byType,
    oldestSeizedOn: days[0] ?? null,
  };
};
