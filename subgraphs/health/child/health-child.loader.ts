import type { CivilDate } from '../../../schema/time/instant.js';
import type { RawRow } from '../../shared/database/hydrate.js';
import { sqlLoader } from '../../shared/loader/sql-loader.js';

/** What the registration says. */
interface Registration {
  readonly nhsNumber: string | null;
  readonly nhsNumberVerified: boolean;
  readonly gpPractice: string | null;
  readonly gpRegisteredOn: CivilDate | null;
  readonly gpIsProtected: boolean;
}

const textIn = (row: RawRow, column: string): string | null => {
  const value = row[column];
  return typeof value === 'string' ? value : null;
};

const registrationOf = ([row]: readonly RawRow[]): Registration | null =>
  row
    ? {
        nhsNumber: textIn(row, 'nhs_number'),
        nhsNumberVerified: row.nhs_number_verified === true,
        gpPractice: textIn(row, 'gp_practice'),
        gpRegisteredOn: textIn(row, 'gp_registered_on'),
        gpIsProtected: row.gp_is_protected === true,
      }
    : null;

/** The registration of a child; null when health has never registered them. */
export const registrationOfChild = sqlLoader({
  sql: `select child_id as "key", nhs_number, nhs_number_verified, gp_practice, gp_registered_on,
      gp_is_protected
    from health_child where child_id = any($1::uuid[])`,
  read: registrationOf,
});
