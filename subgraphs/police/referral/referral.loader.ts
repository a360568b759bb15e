import { rowBy, rowsBy } from '../../shared/loader/rows-by.js';
import { sqlLoader } from '../../shared/loader/sql-loader.js';
import { PoliceReferral } from './police-referral.js';
import type { UnknownChildOfReferral } from './unknown-child.type.js';

export const referralsOfChild = rowsBy(PoliceReferral, {
  through: { table: 'police_referral_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'submittedAt',
});

export const referralById = rowBy(PoliceReferral, { key: 'id' });

export const childrenOfReferral = sqlLoader({
  sql: `select record_id as "key", child_id from police_referral_child
    where record_id = any($1::uuid[]) order by child_id`,
  read: (rows) => rows.map((row) => String(row.child_id)),
});

export const unknownChildrenOfReferral = sqlLoader({
  sql: `select record_id as "key", id, child_id as "childId", given_name as "givenName",
      family_name as "familyName", date_of_birth as "dateOfBirth", sex, locality
    from police_referral_unknown_child where record_id = any($1::uuid[]) order by id`,
  // The columns are those of the type.
  read: (rows) => rows.map((row) => ({ ...row })) as unknown as readonly UnknownChildOfReferral[],
});
