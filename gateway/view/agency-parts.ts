import type { Agency } from '../../schema/principal/agency.js';

/** The field of a child that holds what an agency knows. */
export const agencyParts: Readonly<Record<Agency, string>> = {
  POLICE: 'police',
  SOCIAL_CARE: 'socialCare',
  HEALTH: 'health',
  CPS: 'cps',
};
