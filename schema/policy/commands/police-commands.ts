import { grant, rulesOf, type CommandRule } from './command-rule.js';

const rule = rulesOf('POLICE');
const supervisors = ['SUPERVISOR_SERGEANT', 'SUPERVISOR_INSPECTOR'] as const;

const assessors = grant(
  'POLICE',
  ['HAU_ASSESSOR', ...supervisors],
  'MASH_SCREENING',
  'S47_STRATEGY_CP',
);

const missing = grant(
  'POLICE',
  ['MISSING_COORDINATOR', 'CSE_TEAM', 'MASH_PRACTITIONER', ...supervisors],
  'MISSING_EXPLOITATION',
);

const flagging = grant(
  'POLICE',
  [
    'MASH_PRACTITIONER',
    'HAU_ASSESSOR',
    'CSE_TEAM',
    'PVP_INVESTIGATOR',
    'MISSING_COORDINATOR',
    ...supervisors,
  ],
  'MASH_SCREENING',
  'S47_STRATEGY_CP',
  'MISSING_EXPLOITATION',
);

const protection = grant(
  'POLICE',
  ['RESPONSE_OFFICER', 'MASH_PRACTITIONER', 'PVP_INVESTIGATOR', ...supervisors],
  'MASH_SCREENING',
  'S47_STRATEGY_CP',
);

const custody = grant('POLICE', ['CUSTODY_OFFICER', ...supervisors], 'CUSTODY_WELFARE');

/** Bail is granted in custody, and kept in sight by those who investigate. */
const bail = [
  custody,
  grant('POLICE', ['PVP_INVESTIGATOR', ...supervisors], 'CRIMINAL_INVESTIGATION_CHARGING'),
];

/** Who reviews what is kept about people (Police Information and Records Management Code). */
const recordsReviewers = grant(
  'POLICE',
  ['INTELLIGENCE_OFFICER', ...supervisors],
  'MISSING_EXPLOITATION',
);

const hosts = grant(
  'POLICE',
  ['CUSTODY_OFFICER', 'MISSING_COORDINATOR', 'CSE_TEAM', ...supervisors],
  'CUSTODY_WELFARE',
  'MISSING_EXPLOITATION',
);

const referrers = grant(
  'POLICE',
  [
    'MASH_PRACTITIONER',
    'RESPONSE_OFFICER',
    'HAU_ASSESSOR',
    'PVP_INVESTIGATOR',
    'CUSTODY_OFFICER',
    'MISSING_COORDINATOR',
    'CSE_TEAM',
    ...supervisors,
  ],
  'MASH_SCREENING',
  'S47_STRATEGY_CP',
  'CUSTODY_WELFARE',
  'MISSING_EXPLOITATION',
  'CRIMINAL_INVESTIGATION_CHARGING',
);

/** What the police record of their own work. */
export const policeCommandRules: readonly CommandRule[] = [
  rule('submitPoliceReferral', referrers),
  rule('submitPoliceReferrals', referrers),
  rule(
    'collectReferral',
    grant(
      'SOCIAL_CARE',
      ['MASH_PRACTITIONER', 'TEAM_MANAGER', 'EDT_SOCIAL_WORKER'],
      'MASH_SCREENING',
    ),
  ),
  rule('recordHarmAssessment', assessors),
  rule('regradeHarmAssessment', assessors),
  rule('setBacklogThreshold', grant('POLICE', supervisors, 'MASH_SCREENING')),
  rule('setWarningFlag', flagging),
  rule('clearWarningFlag', flagging),
  rule('recordRiskManagementPlan', missing),
  rule('recordReappraisal', assessors),
  rule('openMissingCase', missing),
  rule('recordMissingReturn', missing),
  rule('startPoliceProtection', protection),
  rule('endPoliceProtection', protection),
  rule('openCustodyRecord', custody),
  rule('recordDetentionExtension', custody),
  rule('recordCharge', custody),
  rule('grantPreChargeBail', ...bail),
  rule('extendPreChargeBail', ...bail),
  rule('endPreChargeBail', ...bail),
  rule('recordAccommodationRequest', custody),
  rule('recordAccommodationAnswer', custody),
  rule('recordDetentionCertificate', custody),
  rule(
    'notifyLado',
    grant(
      'POLICE',
      ['PVP_INVESTIGATOR', 'MASH_PRACTITIONER', ...supervisors],
      'S47_STRATEGY_CP',
      'MASH_SCREENING',
      'CRIMINAL_INVESTIGATION_CHARGING',
    ),
  ),
  rule('recordIntelligenceReview', recordsReviewers),
  rule(
    'recordExternalNotification',
    grant(
      'POLICE',
      ['PVP_INVESTIGATOR', 'MASH_PRACTITIONER', ...supervisors],
      'S47_STRATEGY_CP',
      'MASH_SCREENING',
      'CRIMINAL_INVESTIGATION_CHARGING',
    ),
  ),
  rule('inviteToPoliceEpisode', hosts),
  rule('uninviteFromPoliceEpisode', hosts),
  rule('closePoliceEpisode', hosts),
];
