/** Records that a reader may not even know to exist: with and without them every answer is the same. */
import type { DataClass } from '../../../schema/policy/data-class.js';
import type { Agency } from '../../../schema/principal/agency.js';

export interface ProtectedRecords {
  readonly owner: Agency;
  readonly dataClass: DataClass;
  readonly table: string;
  /** Which rows of the table are the target's; `$1` is her id. */
  readonly where: string;
  /** Columns that are of the class while the row is of another; left out: the whole row is. */
  readonly columns?: readonly string[];
}

const ofChild = (owner: Agency, dataClass: DataClass, table: string): ProtectedRecords => ({
  ...{ owner, dataClass, table },
  where: 'child_id = $1',
});

const hers = 'select record_id from charging_case_child where child_id = $1';

/** Legal advice stands in the records of a file that others may read. */
const advice = (table: string, where: string, columns: readonly string[]): ProtectedRecords => ({
  owner: 'CPS',
  dataClass: 'LEGAL_ADVICE',
  table,
  where,
  columns,
});

export const protectedRecords: readonly ProtectedRecords[] = [
  ofChild('POLICE', 'INTELLIGENCE', 'intelligence_item_child'),
  ofChild('POLICE', 'CUSTODY', 'custody_record'),
  ofChild('POLICE', 'CRIME_RSO_MAPPA', 'managed_offender_child'),
  ofChild('POLICE', 'VICTIM', 'child_interview'),
  { ...ofChild('POLICE', 'VICTIM_ACCOUNT', 'child_interview'), columns: ['summary'] },
  {
    ...ofChild('SOCIAL_CARE', 'PROTECTED_ADDRESS', 'address'),
    where: 'child_id = $1 and protected',
  },
  ofChild('HEALTH', 'HEALTH_SENSITIVE', 'sexual_health_contact'),
  ofChild('HEALTH', 'HEALTH_SENSITIVE', 'sarc_attendance'),
  ofChild('HEALTH', 'HEALTH_SENSITIVE', 'fgm_report'),
  ofChild('HEALTH', 'HEALTH', 'camhs_referral'),
  advice('charging_request', `case_id in (${hers})`, ['mg3']),
  advice(
    'charging_decision',
    `request_id in (select id from charging_request where case_id in (${hers}))`,
    ['reasons'],
  ),
  advice(
    'action_plan_item',
    `plan_id in (select p.id from action_plan p join charging_decision d on d.id = p.decision_id
       join charging_request r on r.id = d.request_id where r.case_id in (${hers}))`,
    ['rationale'],
  ),
];

/** Who asks about what they may not know of. */
export const curious = [
  ...['mash-police', 'mash-social-worker', 'named-nurse', 'prosecutor', 'ed-clinician'],
  ...['response-officer', 'custody-officer'],
] as const;
