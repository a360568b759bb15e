import type { DataClass } from '../../schema/policy/data-class.js';
import {
  callers,
  guests,
  isGuestOf,
  namedBy,
  ofChild,
  ofChildren,
  ownStaffs,
  partOf,
  whomItInvites,
  type RowRules,
} from '../shared/row-security/row-rule.js';

const told: readonly DataClass[] = ['SAFEGUARDING', 'SAFEGUARDING_NARRATIVE'];

/** A guest records what it was asked for itself, in a meeting that it is invited to. */
const askedOfThem = `requested_of = current_setting('app.agency', true)
  and (${isGuestOf('mash_episode', 'mash_episode_id')}
    or ${isGuestOf('strategy_discussion', 'strategy_discussion_id')})`;

/** Whose social care's rows are, and of which classes. One line a table, in the order of the folders. */
export const socialCareRows: RowRules = {
  local_authority: callers,
  worker: callers,
  child_identity: ofChild(['IDENTITY', 'SAFEGUARDING'], { column: 'id' }),
  case_file: ofChild(['IDENTITY', 'SAFEGUARDING'], { column: 'id' }),
  accommodation_response: ofChild(['CUSTODY']),
  address: ofChild({ where: 'protected', as: ['PROTECTED_ADDRESS'], otherwise: ['CONTACT'] }),
  child_and_family_assessment: ofChild(told),
  ...ofChildren('child_in_need_plan', told),
  initial_child_protection_conference: namedBy({ conference_child: ['record_id'] }),
  conference_child: ofChild(['SAFEGUARDING']),
  conference_enquiry: partOf({ initial_child_protection_conference: 'record_id' }),
  contact: ofChild(['SAFEGUARDING']),
  early_help_episode: ofChild(told),
  family_relationship: ofChild(['CONTACT']),
  household_member: ofChild({
    where: 'protected',
    as: ['PROTECTED_ADDRESS'],
    otherwise: ['CONTACT'],
  }),
  person: namedBy({
    family_relationship: ['person_id'],
    household_member: ['person_id'],
    lado_case: ['adult_person_id'],
  }),
  ...ofChildren('lado_case', ['SAFEGUARDING']),
  looked_after_status: ofChild(['SAFEGUARDING']),
  placement: partOf(
    { looked_after_status: 'looked_after_id' },
    { as: { where: 'undisclosed', as: ['PROTECTED_ADDRESS'], otherwise: ['SAFEGUARDING'] } },
  ),
  linked_record: ofChild(['IDENTITY']),
  agency_identifier: ofChild({
    where: `scheme = 'LA_CHILD_ID'`,
    as: ['IDENTITY'],
    otherwise: ['IDENTITY_NHS_UPN', 'IDENTITY_PNC_CRO'],
  }),
  ...ofChildren('mash_episode', told, { guests: whomItInvites }),
  agency_contribution: partOf({ mash_episode: 'mash_episode_id' }),
  ...ofChildren('information_exchange', told, { guests: guests(askedOfThem) }),
  agency_attendance: partOf({
    strategy_discussion: 'meeting_id',
    initial_child_protection_conference: 'meeting_id',
  }),
  discussion_action: partOf({ strategy_discussion: 'meeting_id', mash_episode: 'meeting_id' }),
  missing_episode: ofChild(['SAFEGUARDING']),
  child_protection_plan: ofChild(['SAFEGUARDING']),
  conference_review: partOf({ child_protection_plan: 'plan_id' }),
  core_group: partOf({ child_protection_plan: 'plan_id' }),
  referral: ofChild(told),
  arrived_referral: ownStaffs(['SAFEGUARDING']),
  return_home_interview: ofChild(told),
  section47_enquiry: ofChild(['SAFEGUARDING']),
  ...ofChildren('strategy_discussion', ['SAFEGUARDING'], { guests: whomItInvites }),
  strategy_discussion_referral: partOf({ strategy_discussion: 'record_id' }),
};
