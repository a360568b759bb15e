import type { Instant } from '../../../schema/time/instant.js';
import type { RawRow } from '../../shared/database/hydrate.js';
import { rowsBy } from '../../shared/loader/rows-by.js';
import { sqlLoader } from '../../shared/loader/sql-loader.js';
import { ChargingCase } from './charging-case.js';
import type { Submission } from './file-time.js';

export const casesOfChild = rowsBy(ChargingCase, {
  through: { table: 'charging_case_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'firstReportedAt',
});

/** Ids of the children who are victims in a file, in a fixed order. */
export const childVictimsOfCase = sqlLoader({
  sql: `select record_id as "key", child_id from charging_case_child
    where record_id = any($1::uuid[]) and role = 'VICTIM' order by child_id`,
  read: (rows) => rows.map((row) => String(row.child_id)),
});

const momentIn = (value: unknown): Instant | null => (typeof value === 'string' ? value : null);

const submissionOf = (row: RawRow): Submission => ({
  submittedAt: String(row.submitted_at),
  isFullCode: row.is_full_code === true,
  answeredAt: momentIn(row.answered_at),
  isFinal: row.is_final === true,
  planReturnedAt: momentIn(row.returned_at),
});

/** Submissions of a file in order. A request for early advice submits nothing. */
export const submissionsOfCase = sqlLoader({
  sql: `select r.case_id as "key", r.submitted_at, r.test_sought = 'FULL_CODE' as is_full_code,
      coalesce(r.rejected_at, d.at) as answered_at, p.returned_at,
      coalesce(d.result in ('CHARGE', 'NFA_EVIDENTIAL', 'NFA_PUBLIC_INTEREST', 'OOCR'), false) as is_final
    from charging_request r
    left join charging_decision d on d.request_id = r.id
    left join action_plan p on p.decision_id = d.id
    where r.case_id = any($1::uuid[]) and r.kind <> 'EARLY_ADVICE'
    order by r.case_id, r.submitted_at, r.resubmission_number`,
  read: (rows) => rows.map(submissionOf),
});
