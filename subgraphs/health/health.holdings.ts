import type { Holding } from '../shared/server/subgraph.js';

const ofChild = (table: string): string => `select id from ${table} where child_id = $1`;

/**
 * What health counts of each class in `disclosures`. One line a kind of record. A medical whose report
 * was served as an exhibit counts as CRIME, and as nothing else.
 */
export const healthHoldings: readonly Holding[] = [
  {
    dataClass: 'IDENTITY_NHS_UPN',
    sql: 'select child_id from health_child where child_id = $1 and nhs_number is not null',
  },
  {
    dataClass: 'CONTACT',
    sql: 'select child_id from health_child where child_id = $1 and gp_practice is not null and not gp_is_protected',
  },
  {
    dataClass: 'PROTECTED_ADDRESS',
    sql: 'select child_id from health_child where child_id = $1 and gp_is_protected',
  },
  { dataClass: 'SAFEGUARDING', sql: ofChild('cp_is_alert') },
  { dataClass: 'SAFEGUARDING', sql: ofChild('health_safeguarding_contact') },
  { dataClass: 'HEALTH', sql: ofChild('unscheduled_attendance') },
  {
    dataClass: 'HEALTH',
    sql: `${ofChild('child_protection_medical')} and not report_served_as_exhibit`,
  },
  { dataClass: 'HEALTH', sql: ofChild('lac_health_assessment') },
  { dataClass: 'HEALTH', sql: ofChild('camhs_referral') },
  { dataClass: 'HEALTH', sql: ofChild('missed_appointment') },
  { dataClass: 'HEALTH', sql: ofChild('sharing_refusal') },
  {
    dataClass: 'CRIME',
    sql: `${ofChild('child_protection_medical')} and report_served_as_exhibit`,
    isOfEveryFile: true,
  },
  {
    dataClass: 'HEALTH_SENSITIVE',
    sql: `${ofChild('camhs_referral')} and therapy_notes is not null`,
  },
  { dataClass: 'HEALTH_SENSITIVE', sql: ofChild('sexual_health_contact') },
  { dataClass: 'HEALTH_SENSITIVE', sql: ofChild('sarc_attendance') },
  { dataClass: 'HEALTH_SENSITIVE', sql: ofChild('fgm_report') },
];
