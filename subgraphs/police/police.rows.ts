import {
  callers,
  duringOwnCommand,
  guests,
  machinery,
  namedBy,
  ofChild,
  ofChildren,
  ownStaffs,
  partOf,
  type RowRules,
} from '../shared/row-security/row-rule.js';
import { byTheOutbox } from '../shared/outbox/outbox-pool.js';
import { tellsOfCrime } from './warning-flag/flag-kind.js';

/** Released, sanitised, under handling code P, and its review not overdue: the same as `releasedItems` says of a row. */
const released = `handling = 'P' and sanitised_text is not null
  and current_setting('app.agency', true) = any (released_to) and review_due_on >= (select caller_today())`;

/** Social care opens what it was sent; in which areas, the command says. */
const whoCollects = `current_setting('app.agency', true) = 'SOCIAL_CARE'
  and current_setting('app.command', true) = 'collectReferral'`;

const ofInvestigation = partOf({ investigation: 'investigation_id' });

/** Whose the police's rows are, and of which classes. One line a table, in the order of the folders. */
export const policeRows: RowRules = {
  police_child: ofChild(['CRIME', 'IDENTITY', 'IDENTITY_PNC_CRO']),
  police_person: namedBy({
    suspect_link: ['person_id'],
    managed_offender: ['person_id'],
    domestic_abuse_incident: ['victim_person_id', 'perpetrator_person_id'],
    crime_report: ['complainant_person_id'],
  }),
  force: callers,
  policing_area: callers,
  team: callers,
  unit: callers,
  post: callers,
  ...ofChildren('crime_report', ['CRIME']),
  offence: partOf({ crime_report: 'crime_id', custody_record: 'custody_record_id' }),
  custody_record: ofChild(['CUSTODY']),
  accommodation_request: partOf({ custody_record: 'custody_record_id' }),
  detention_certificate: partOf({ custody_record: 'custody_record_id' }),
  detention_extension: partOf({ custody_record: 'custody_record_id' }),
  pace_review: partOf({ custody_record: 'custody_record_id' }),
  ...ofChildren('digital_exhibit', ['CRIME'], {
    also: [{ table: 'investigation', key: 'id', column: 'investigation_id' }],
  }),
  cse_profile: ofChild(['SAFEGUARDING']),
  risk_management_plan: partOf({ cse_profile: 'cse_profile_id' }),
  risk_management_action: partOf({ risk_management_plan: 'plan_id' }),
  ...ofChildren('harm_assessment', ['SAFEGUARDING']),
  // About no child; when it was passed is for whoever looks at the backlog to say.
  backlog_threshold: machinery({
    read: `(select caller_is_own()) or ${byTheOutbox}`,
    add: duringOwnCommand,
    change: `${duringOwnCommand} or ${byTheOutbox}`,
  }),
  ...ofChildren('police_incident', ['CRIME']),
  // Counted on the own staff's list of a rule; written by the triggers of what it is made of.
  household_concern: machinery({
    read: `(select caller_lists(array['CRIME']) and caller_lists(array['SAFEGUARDING']))
      and child_id <> all ((select hidden_children())::uuid[])`,
  }),
  domestic_abuse_incident: partOf({ police_incident: 'incident_id' }),
  domestic_abuse_flag_change: partOf({ domestic_abuse_incident: 'domestic_abuse_incident_id' }),
  ...ofChildren('intelligence_item', ['INTELLIGENCE'], { othersOnly: released }),
  intelligence_review: partOf(
    { intelligence_item: 'intelligence_item_id' },
    { othersOnly: 'false' },
  ),
  child_interview: ofChild(['VICTIM', 'VICTIM_ACCOUNT']),
  ...ofChildren('investigation', ['CRIME']),
  investigation_crime: ofInvestigation,
  allocation_event: ofInvestigation,
  investigation_action: ofInvestigation,
  investigation_plan: ofInvestigation,
  investigation_milestone: ofInvestigation,
  supervisor_review: ofInvestigation,
  ...ofChildren('lado_notification', ['SAFEGUARDING']),
  ...ofChildren('missing_case', ['SAFEGUARDING']),
  missing_episode: ofChild(['SAFEGUARDING']),
  ...ofChildren('managed_offender', ['CRIME_RSO_MAPPA'], {
    also: [{ table: 'suspect_link', key: 'person_id', column: 'person_id' }],
  }),
  protective_order: partOf({ managed_offender: 'offender_id' }),
  external_notification: partOf({ managed_offender: 'offender_id' }),
  police_protection: ofChild(['SAFEGUARDING', 'SAFEGUARDING_NARRATIVE']),
  ...ofChildren('police_referral', ['SAFEGUARDING', 'SAFEGUARDING_NARRATIVE'], {
    guests: guests(whoCollects, 'false'),
  }),
  police_referral_unknown_child: partOf({ police_referral: 'record_id' }),
  ...ofChildren('suspect_link', ['CRIME'], {
    also: [{ table: 'investigation', key: 'id', column: 'investigation_id' }],
  }),
  pre_charge_bail: partOf({ suspect_link: 'suspect_link_id' }),
  bail_extension: partOf({ pre_charge_bail: 'pre_charge_bail_id' }),
  warning_flag: ofChild({ where: tellsOfCrime, as: ['CRIME'], otherwise: ['SAFEGUARDING'] }),
  audit_case: ownStaffs(['OPERATIONAL']),
  audit_grade: partOf({ audit_case: 'audit_case_id' }),
};
