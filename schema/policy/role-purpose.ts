import type { CallerAgency } from '../principal/agency.js';
import type { AccessPurpose } from '../principal/purpose.js';
import type { Role } from '../principal/role.js';

/** One role of one agency, and why people in that role may ask. */
export interface RolePurposes {
  readonly agency: CallerAgency;
  readonly role: Role;
  readonly purposes: readonly AccessPurpose[];
}

const row = (agency: CallerAgency, role: Role, ...purposes: AccessPurpose[]): RolePurposes => ({
  agency,
  role,
  purposes,
});

const supervision: readonly AccessPurpose[] = [
  'MASH_SCREENING',
  'S47_STRATEGY_CP',
  'CRIMINAL_INVESTIGATION_CHARGING',
  'CUSTODY_WELFARE',
  'MISSING_EXPLOITATION',
  'AUDIT',
];

const screeningToPlan: readonly AccessPurpose[] = [
  'MASH_SCREENING',
  'S47_STRATEGY_CP',
  'S17_CIN_LAC_EARLYHELP',
  'MISSING_EXPLOITATION',
];

/**
 * Which role may ask for which purpose. A role that is not listed for its agency has no purpose, so a
 * role asserted by the wrong agency's issuer opens nothing. What a role may see less of than its agency
 * is written as policy, in `guard-rails.cedar`.
 */
export const rolePurposes: readonly RolePurposes[] = [
  row('POLICE', 'MASH_PRACTITIONER', ...screeningToPlan),
  row('POLICE', 'RESPONSE_OFFICER', 'MASH_SCREENING', 'CRIMINAL_INVESTIGATION_CHARGING'),
  row('POLICE', 'HAU_ASSESSOR', 'MASH_SCREENING', 'S47_STRATEGY_CP'),
  row(
    'POLICE',
    'PVP_INVESTIGATOR',
    'S47_STRATEGY_CP',
    'CRIMINAL_INVESTIGATION_CHARGING',
    'MISSING_EXPLOITATION',
  ),
  row('POLICE', 'CUSTODY_OFFICER', 'CUSTODY_WELFARE'),
  row('POLICE', 'MISSING_COORDINATOR', 'MISSING_EXPLOITATION'),
  row('POLICE', 'CSE_TEAM', 'MISSING_EXPLOITATION', 'S47_STRATEGY_CP'),
  row('POLICE', 'INTELLIGENCE_OFFICER', 'MISSING_EXPLOITATION', 'CRIMINAL_INVESTIGATION_CHARGING'),
  row('POLICE', 'SUPERVISOR_SERGEANT', ...supervision),
  row('POLICE', 'SUPERVISOR_INSPECTOR', ...supervision),
  row('POLICE', 'SYSTEM_SUBSCRIBER', 'MASH_SCREENING', 'CRIMINAL_INVESTIGATION_CHARGING'),
  row('SOCIAL_CARE', 'MASH_PRACTITIONER', ...screeningToPlan),
  row(
    'SOCIAL_CARE',
    'SOCIAL_WORKER',
    'S47_STRATEGY_CP',
    'S17_CIN_LAC_EARLYHELP',
    'MISSING_EXPLOITATION',
    'CUSTODY_WELFARE',
  ),
  row('SOCIAL_CARE', 'TEAM_MANAGER', ...screeningToPlan, 'AUDIT'),
  row('SOCIAL_CARE', 'EDT_SOCIAL_WORKER', 'MASH_SCREENING', 'S47_STRATEGY_CP', 'CUSTODY_WELFARE'),
  row('SOCIAL_CARE', 'LADO', 'LADO_ENQUIRY'),
  row('SOCIAL_CARE', 'LINKAGE_STEWARD', 'IDENTITY_RESOLUTION'),
  row('SOCIAL_CARE', 'SYSTEM_SUBSCRIBER', 'MASH_SCREENING'),
  row('HEALTH', 'NAMED_NURSE', ...screeningToPlan),
  row(
    'HEALTH',
    'NAMED_DOCTOR',
    'MASH_SCREENING',
    'S47_STRATEGY_CP',
    'MISSING_EXPLOITATION',
    'AUDIT',
  ),
  row('HEALTH', 'MASH_PRACTITIONER', 'MASH_SCREENING', 'S47_STRATEGY_CP'),
  row('HEALTH', 'PAEDIATRICIAN', 'DIRECT_CARE', 'S47_STRATEGY_CP'),
  row('HEALTH', 'ED_CLINICIAN', 'DIRECT_CARE'),
  row('HEALTH', 'HEALTH_VISITOR', 'DIRECT_CARE', 'S17_CIN_LAC_EARLYHELP'),
  row('HEALTH', 'SCHOOL_NURSE', 'DIRECT_CARE', 'S17_CIN_LAC_EARLYHELP'),
  row('HEALTH', 'CAMHS', 'DIRECT_CARE'),
  row('HEALTH', 'SEXUAL_HEALTH', 'DIRECT_CARE'),
  row('CPS', 'RASSO_PROSECUTOR', 'CRIMINAL_INVESTIGATION_CHARGING'),
  row('CPS', 'PROSECUTOR', 'CRIMINAL_INVESTIGATION_CHARGING'),
  row('CPS', 'CPS_PARALEGAL', 'CRIMINAL_INVESTIGATION_CHARGING'),
  row('CPS', 'CPS_MANAGER', 'CRIMINAL_INVESTIGATION_CHARGING', 'AUDIT'),
  row('PARTNERSHIP', 'IG_AUDITOR', 'AUDIT'),
  row('PARTNERSHIP', 'DEVELOPER'),
];

/** Those of the caller's roles that may use the purpose, in the order of the table. */
export const rolesForPurpose = (
  agency: CallerAgency,
  roles: readonly Role[],
  purpose: AccessPurpose,
): readonly Role[] =>
  rolePurposes
    .filter((r) => r.agency === agency && roles.includes(r.role) && r.purposes.includes(purpose))
    .map((r) => r.role);

/** Whether any of the caller's roles may use the purpose; if not, the refusal is PURPOSE_NOT_AVAILABLE. */
export const mayUsePurpose = (
  agency: CallerAgency,
  roles: readonly Role[],
  purpose: AccessPurpose,
): boolean => rolesForPurpose(agency, roles, purpose).length > 0;
