import { grant, rulesOf, type CommandRule } from './command-rule.js';

const rule = rulesOf('POLICE');
const supervisors = ['SUPERVISOR_SERGEANT', 'SUPERVISOR_INSPECTOR'] as const;

/** What the police record of their own work. */
export const policeCommandRules: readonly CommandRule[] = [
  rule(
    'submitPoliceReferral',
    grant(
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
    ),
  ),
];
