import { rowsBy } from '../../shared/loader/rows-by.js';
import { sqlLoader } from '../../shared/loader/sql-loader.js';
import { HarmAssessment } from './harm-assessment.js';

export const harmAssessmentsOfChild = rowsBy(HarmAssessment, {
  through: { table: 'harm_assessment_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'receivedAt',
});

export const childrenOfHarmAssessment = sqlLoader({
  sql: `select record_id as "key", child_id from harm_assessment_child
    where record_id = any($1::uuid[]) order by child_id`,
  read: (rows) => rows.map((row) => String(row.child_id)),
});
