import { rowsBy } from '../../shared/loader/rows-by.js';
import { sqlLoader } from '../../shared/loader/sql-loader.js';
import { PoliceReferral } from './police-referral.js';

export const referralsOfChild = rowsBy(PoliceReferral, {
  through: { table: 'police_referral_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'submittedAt',
});

export const childrenOfReferral = sqlLoader({
  sql: `select record_id as "key", child_id from police_referral_child
    where record_id = any($1::uuid[]) order by child_id`,
  read: (rows) => rows.map((row) => String(row.child_id)),
});
