import { readRows } from '../../shared/loader/read-rows.js';
import { rowsBy } from '../../shared/loader/rows-by.js';
import { report } from '../../shared/row-security/report.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { DeviceTypeEnum } from './digital-exam-enums.js';
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
  answers: { type: 'text', count: 'int', oldest: 'date' },
  sql: `select type, count(*)::int as "count",
      min((seized_at at time zone 'Europe/London')::date) as oldest
    from digital_exhibit where status = 'WAITING' group by type`,
});

/** What waits for the high-tech crime unit (N19). */
export const digitalExamQueue = async (
  context: SubgraphContext,
): Promise<Readonly<DigitalExamQueue>> => {
  const rows = await readRows(context, digitalExamFigures.statement, {});
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
