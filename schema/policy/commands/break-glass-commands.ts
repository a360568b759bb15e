import type { Agency } from '../../principal/agency.js';
import type { AccessPurpose } from '../../principal/purpose.js';
import type { Role } from '../../principal/role.js';
import { rolePurposes } from '../role-purpose.js';
import { grant, rulesOf, type CommandGrant, type CommandRule } from './command-rule.js';

/** Purposes of protection: charging, early help and audit break no glass. */
export const breakGlassPurposes: readonly AccessPurpose[] = [
  'MASH_SCREENING',
  'S47_STRATEGY_CP',
  'CUSTODY_WELFARE',
  'MISSING_EXPLOITATION',
  'DIRECT_CARE',
];

/** Any practitioner of the agency, for whichever of these purposes is theirs; a system never. */
const practitioners = (agency: Agency): readonly CommandGrant[] =>
  rolePurposes
    .filter((row) => row.agency === agency && row.role !== 'SYSTEM_SUBSCRIBER')
    .map(({ role, purposes }) =>
      grant(agency, [role], ...purposes.filter((purpose) => breakGlassPurposes.includes(purpose))),
    )
    .filter(({ purposes }) => purposes.length > 0);

/** Who reviews, for AUDIT, how an owner's data was reached; never the reader. */
export const accessReviewers: Readonly<Record<Agency, Role>> = {
  POLICE: 'SUPERVISOR_INSPECTOR',
  SOCIAL_CARE: 'TEAM_MANAGER',
  HEALTH: 'NAMED_DOCTOR',
  CPS: 'CPS_MANAGER',
};

const reviewers = (agency: Agency): CommandGrant =>
  grant(agency, [accessReviewers[agency]], 'AUDIT');

/** Every agency answers for its own data: who reviews how it was reached keeps its breaches too. */
const breachRules = (agency: Agency, name: string): readonly CommandRule[] =>
  [`record${name}DataBreach`, `decide${name}DataBreach`].map((command) =>
    rulesOf(agency)(command, reviewers(agency)),
  );

const rulesFor = (agency: Agency, name: string): readonly CommandRule[] => {
  const rule = rulesOf(agency);
  return [
    rule(`declare${name}BreakGlass`, ...practitioners(agency)),
    rule(`record${name}AccessReview`, reviewers(agency)),
    rule(`record${name}AccessFinding`, reviewers(agency)),
    ...breachRules(agency, name),
  ];
};

/** The CPS has no break-glass. */
export const breakGlassCommandRules: readonly CommandRule[] = [
  ...rulesFor('POLICE', 'Police'),
  ...rulesFor('SOCIAL_CARE', 'SocialCare'),
  ...rulesFor('HEALTH', 'Health'),
  rulesOf('CPS')('recordCpsAccessFinding', reviewers('CPS')),
  ...breachRules('CPS', 'Cps'),
];
