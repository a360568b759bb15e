import type { Holding } from '../shared/server/subgraph.js';
import { tellsOfCrime } from './warning-flag/flag-kind.js';

/** Records that are linked to children: `<table>_child`. */
const linked = (dataClass: Holding['dataClass'], record: string): Holding => ({
  dataClass,
  sql: `select record_id from ${record}_child where child_id = $1`,
});

/** Records of one child each, where `only` holds. */
const own = (dataClass: Holding['dataClass'], record: string, only = 'true'): Holding => ({
  dataClass,
  sql: `select id from ${record} where child_id = $1 and ${only}`,
});

/**
 * What the police count of each class in `disclosures`. One line a kind of record; a record whose text
 * is of another class than its codes counts in both.
 * Suspects are not counted: a summary tells the number, and must not tell how many are suspected.
 */
export const policeHoldings: readonly Holding[] = [
  linked('CRIME', 'crime_report'),
  linked('CRIME', 'police_incident'),
  linked('CRIME', 'investigation'),
  linked('CRIME', 'digital_exhibit'),
  linked('CRIME_RSO_MAPPA', 'managed_offender'),
  own('CUSTODY', 'custody_record'),
  linked('SAFEGUARDING', 'lado_notification'),
  own('CRIME', 'warning_flag', tellsOfCrime),
  own('SAFEGUARDING', 'warning_flag', `not ${tellsOfCrime}`),
  own('SAFEGUARDING', 'missing_episode'),
  own('SAFEGUARDING', 'cse_profile'),
  own('SAFEGUARDING', 'police_protection'),
  linked('SAFEGUARDING', 'harm_assessment'),
  linked('SAFEGUARDING', 'police_referral'),
  own('SAFEGUARDING_NARRATIVE', 'police_protection'),
  linked('SAFEGUARDING_NARRATIVE', 'police_referral'),
  own('VICTIM', 'child_interview'),
  own('VICTIM_ACCOUNT', 'child_interview', 'summary is not null'),
  linked('INTELLIGENCE', 'intelligence_item'),
];
