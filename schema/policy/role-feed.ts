import type { Agency, CallerAgency } from '../principal/agency.js';
import type { AccessPurpose } from '../principal/purpose.js';
import type { Role } from '../principal/role.js';
import { grant, type CommandGrant } from './commands/command-rule.js';
import { rolesForPurpose } from './role-purpose.js';

/** Who may follow a feed, and why; by the name of its subscription. */
export interface FeedRule {
  readonly feed: string;
  /** The agency whose events they are. */
  readonly owner: Agency;
  /** Owner rule (4): people of the owner, and the systems of the agencies that have to act. */
  readonly grants: readonly CommandGrant[];
}

const rulesOf =
  (owner: Agency) =>
  (feed: string, ...grants: CommandGrant[]): FeedRule => ({ feed, owner, grants });

const police = rulesOf('POLICE');
const socialCare = rulesOf('SOCIAL_CARE');
const cps = rulesOf('CPS');
const health = rulesOf('HEALTH');

const careSystem = grant('SOCIAL_CARE', ['SYSTEM_SUBSCRIBER'], 'MASH_SCREENING');

const supervisors = ['SUPERVISOR_SERGEANT', 'SUPERVISOR_INSPECTOR'] as const;

const policeMash = grant('POLICE', ['MASH_PRACTITIONER', ...supervisors], 'MASH_SCREENING');

const lookingForChildren = grant(
  'POLICE',
  ['MISSING_COORDINATOR', 'CSE_TEAM', ...supervisors],
  'MISSING_EXPLOITATION',
);

const custody = grant('POLICE', ['CUSTODY_OFFICER', ...supervisors], 'CUSTODY_WELFARE');

const assessors = grant('POLICE', ['HAU_ASSESSOR'], 'MASH_SCREENING');

const backlogs = grant('POLICE', ['HAU_ASSESSOR', ...supervisors], 'MASH_SCREENING');

const policeSupervision = grant('POLICE', supervisors, 'MASH_SCREENING', 'MISSING_EXPLOITATION');

const namedStaff = grant('HEALTH', ['NAMED_NURSE', 'NAMED_DOCTOR'], 'MASH_SCREENING');

const policeSystem = grant('POLICE', ['SYSTEM_SUBSCRIBER'], 'MASH_SCREENING');

const careMash = grant(
  'SOCIAL_CARE',
  ['MASH_PRACTITIONER', 'TEAM_MANAGER', 'EDT_SOCIAL_WORKER'],
  'MASH_SCREENING',
);

const investigation = grant('POLICE', ['SYSTEM_SUBSCRIBER'], 'CRIMINAL_INVESTIGATION_CHARGING');

const prosecutors = grant(
  'CPS',
  ['RASSO_PROSECUTOR', 'PROSECUTOR', 'CPS_PARALEGAL', 'CPS_MANAGER'],
  'CRIMINAL_INVESTIGATION_CHARGING',
);

/**
 * Role × feed × purpose. A feed that is not listed is nobody's. The role must be one that may use the purpose
 * as well (`role-purpose.ts`). What an event tells is decided by class, as ever, and is a summary at most.
 */
export const feedRules: readonly FeedRule[] = [
  police('policeReferralSubmitted', careSystem, policeMash),
  police('childReportedMissing', careSystem, policeMash, lookingForChildren),
  police('childReturned', careSystem, policeMash, lookingForChildren),
  police('childInCustody', careSystem, custody),
  police('onDetentionWithoutAccommodation', careSystem, custody),
  police('policeProtectionStarted', careSystem, policeMash),
  police('harmAssessmentEscalated', careSystem, policeMash, assessors),
  police('onBacklogThreshold', backlogs),
  police('riskIndicatorRaised', careSystem, policeMash, assessors),
  police('policeProtectionExpiring', careSystem, policeMash),
  police('policeClockBreached', policeSupervision),
  socialCare('referralAcknowledged', policeSystem, careMash),
  socialCare('referralDecided', policeSystem, careMash),
  socialCare('referralPlanMade', policeSystem, careMash),
  socialCare('returnHomeInterviewRecorded', policeSystem, careMash),
  socialCare('socialCareRiskIndicatorRaised', careMash),
  socialCare('socialCareClockBreached', careMash),
  cps('chargingDecisionRecorded', investigation, prosecutors),
  cps('actionPlanIssued', investigation, prosecutors),
  cps('cpsClockBreached', prosecutors),
  health('healthClockBreached', namedStaff),
];

/** Who asks to follow a feed. */
interface Follower {
  readonly agency: CallerAgency;
  readonly roles: readonly Role[];
}

/** Whether any of the caller's roles may follow the feed for the purpose; if not, the refusal is PURPOSE_NOT_AVAILABLE. */
export const mayFollow = (
  { agency, roles }: Follower,
  feed: string,
  purpose: AccessPurpose,
): boolean => {
  const inUse = rolesForPurpose(agency, roles, purpose);
  const grants = feedRules.find((rule) => rule.feed === feed)?.grants ?? [];
  return grants.some(
    (given) =>
      given.agency === agency &&
      given.purposes.includes(purpose) &&
      given.roles.some((role) => inUse.includes(role)),
  );
};
