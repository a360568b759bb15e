import { grant, rulesOf, type CommandRule } from './command-rule.js';

const ofHealth = rulesOf('HEALTH');
const ofCps = rulesOf('CPS');

const investigators = grant(
  'POLICE',
  ['PVP_INVESTIGATOR', 'SUPERVISOR_SERGEANT', 'SUPERVISOR_INSPECTOR'],
  'CRIMINAL_INVESTIGATION_CHARGING',
);

/** A paralegal reads advice and never writes it. */
const prosecutors = grant(
  'CPS',
  ['RASSO_PROSECUTOR', 'PROSECUTOR'],
  'CRIMINAL_INVESTIGATION_CHARGING',
);

const hosts = grant(
  'CPS',
  ['RASSO_PROSECUTOR', 'PROSECUTOR', 'CPS_MANAGER'],
  'CRIMINAL_INVESTIGATION_CHARGING',
);

/** Whoever may find a young person competent to decide, in the care that they give. */
const confidants = grant(
  'HEALTH',
  ['PAEDIATRICIAN', 'HEALTH_VISITOR', 'SCHOOL_NURSE', 'CAMHS', 'SEXUAL_HEALTH'],
  'DIRECT_CARE',
);

const named = grant('HEALTH', ['NAMED_NURSE'], 'S17_CIN_LAC_EARLYHELP');

/** Who answers for safeguarding in health: a relation to a child is theirs to name, for others. */
const leads = [
  grant('HEALTH', ['NAMED_NURSE'], 'MASH_SCREENING', 'S47_STRATEGY_CP', 'S17_CIN_LAC_EARLYHELP'),
  grant('HEALTH', ['NAMED_DOCTOR'], 'MASH_SCREENING', 'S47_STRATEGY_CP'),
];

const clinicians = grant(
  'HEALTH',
  ['PAEDIATRICIAN', 'ED_CLINICIAN', 'HEALTH_VISITOR', 'SCHOOL_NURSE', 'CAMHS', 'SEXUAL_HEALTH'],
  'DIRECT_CARE',
);

export const healthCommandRules: readonly CommandRule[] = [
  ofHealth(
    'recordHealthAttendanceConcern',
    grant(
      'HEALTH',
      ['ED_CLINICIAN', 'PAEDIATRICIAN', 'HEALTH_VISITOR', 'SCHOOL_NURSE'],
      'DIRECT_CARE',
    ),
    grant('HEALTH', ['NAMED_NURSE', 'NAMED_DOCTOR'], 'MASH_SCREENING', 'S47_STRATEGY_CP'),
  ),
  ofHealth(
    'recordChildProtectionMedical',
    grant('HEALTH', ['PAEDIATRICIAN'], 'DIRECT_CARE', 'S47_STRATEGY_CP'),
    grant('HEALTH', ['NAMED_DOCTOR'], 'S47_STRATEGY_CP'),
  ),
  ofHealth('recordSharingRefusal', confidants, named),
  ofHealth('withdrawSharingRefusal', confidants, named),
  ofHealth('nameTreatingClinician', ...leads),
  ofHealth('endTreatment', ...leads, clinicians),
];

/** Charging: the police ask, a prosecutor decides; the file is the CPS'. */
export const cpsCommandRules: readonly CommandRule[] = [
  ofCps('submitChargingRequest', investigators),
  ofCps('recordChargingDecision', prosecutors),
  ofCps('returnActionPlan', investigators),
  ofCps('raiseVictimInformationRequest', investigators, prosecutors),
  ofCps('requestEarlyAdvice', investigators),
  ofCps('recordEarlyAdvice', prosecutors),
  ofCps('requestSpecialMeasure', investigators, prosecutors),
  ofCps('applyForSpecialMeasure', prosecutors),
  ofCps('recordSpecialMeasureRuling', prosecutors),
  ofCps('inviteToChargingFile', hosts),
  ofCps('uninviteFromChargingFile', hosts),
  ofCps('closeChargingFile', hosts),
];
