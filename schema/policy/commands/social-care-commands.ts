import { grant, rulesOf, type CommandRule } from './command-rule.js';

const rule = rulesOf('SOCIAL_CARE');

const screeners = grant(
  'SOCIAL_CARE',
  ['MASH_PRACTITIONER', 'TEAM_MANAGER', 'EDT_SOCIAL_WORKER'],
  'MASH_SCREENING',
  'S47_STRATEGY_CP',
);

const deciders = grant(
  'SOCIAL_CARE',
  ['TEAM_MANAGER', 'EDT_SOCIAL_WORKER'],
  'MASH_SCREENING',
  'S47_STRATEGY_CP',
);

const protectors = grant(
  'SOCIAL_CARE',
  ['SOCIAL_WORKER', 'TEAM_MANAGER', 'MASH_PRACTITIONER', 'EDT_SOCIAL_WORKER'],
  'S47_STRATEGY_CP',
);

const managers = grant('SOCIAL_CARE', ['TEAM_MANAGER'], 'S47_STRATEGY_CP');

const planners = grant('SOCIAL_CARE', ['SOCIAL_WORKER', 'TEAM_MANAGER'], 'S17_CIN_LAC_EARLYHELP');

const designatedOfficer = grant('SOCIAL_CARE', ['LADO'], 'LADO_ENQUIRY');

const interviewers = grant(
  'SOCIAL_CARE',
  ['SOCIAL_WORKER', 'MASH_PRACTITIONER', 'TEAM_MANAGER'],
  'MISSING_EXPLOITATION',
);

const hosts = grant(
  'SOCIAL_CARE',
  ['MASH_PRACTITIONER', 'SOCIAL_WORKER', 'TEAM_MANAGER', 'EDT_SOCIAL_WORKER', 'LADO'],
  'MASH_SCREENING',
  'S47_STRATEGY_CP',
  'S17_CIN_LAC_EARLYHELP',
  'LADO_ENQUIRY',
);

/** Partners at the table: they bring what they know, or say that they will not, to the lead agency. */
const partners = [
  grant(
    'POLICE',
    ['MASH_PRACTITIONER', 'HAU_ASSESSOR', 'SUPERVISOR_SERGEANT', 'SUPERVISOR_INSPECTOR'],
    'MASH_SCREENING',
    'S47_STRATEGY_CP',
  ),
  grant(
    'HEALTH',
    ['MASH_PRACTITIONER', 'NAMED_NURSE', 'NAMED_DOCTOR'],
    'MASH_SCREENING',
    'S47_STRATEGY_CP',
  ),
] as const;

/** What children's social care records as lead agency, and what its partners tell it. */
export const socialCareCommandRules: readonly CommandRule[] = [
  rule(
    'acknowledgeReferral',
    grant(
      'SOCIAL_CARE',
      ['MASH_PRACTITIONER', 'TEAM_MANAGER', 'EDT_SOCIAL_WORKER', 'SYSTEM_SUBSCRIBER'],
      'MASH_SCREENING',
    ),
  ),
  rule('decideReferral', deciders),
  rule('openMashEpisode', screeners),
  rule('contributeToMashEpisode', screeners, ...partners),
  rule('recordMashDecision', deciders),
  rule(
    'recordNotShared',
    screeners,
    ...partners,
    grant(
      'CPS',
      ['RASSO_PROSECUTOR', 'PROSECUTOR', 'CPS_MANAGER'],
      'CRIMINAL_INVESTIGATION_CHARGING',
    ),
  ),
  rule('recordStrategyDiscussion', protectors),
  rule('startSection47', protectors),
  rule('endSection47', protectors),
  rule('scheduleIcpc', protectors),
  rule('recordConference', managers),
  rule('setPlan', managers),
  rule('recordCoreGroup', protectors),
  rule('recordPlanReview', managers),
  rule('endPlan', managers),
  rule('openChildInNeedPlan', planners),
  rule('openLadoCase', designatedOfficer),
  rule('recordLadoOutcome', designatedOfficer),
  rule('offerReturnHomeInterview', interviewers),
  rule('recordReturnHomeInterview', interviewers),
  rule(
    'respondAccommodation',
    grant('SOCIAL_CARE', ['EDT_SOCIAL_WORKER', 'SOCIAL_WORKER'], 'CUSTODY_WELFARE'),
  ),
  rule('inviteToSocialCareEpisode', hosts),
  rule('uninviteFromSocialCareEpisode', hosts),
  rule('closeSocialCareEpisode', hosts),
];
