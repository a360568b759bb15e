import {
  guests,
  isGuestOf,
  namedBy,
  ofChild,
  ofChildren,
  partOf,
  whomItInvites,
  type RowRules,
} from '../shared/row-security/row-rule.js';

const inAFile = `exists (select from charging_case_child as via where via.child_id = cps_child.child_id)`;

/** Whose the CPS's rows are, and of which classes. One line a table, in the order of the folders. */
export const cpsRows: RowRules = {
  // The police tell of children who are new to the CPS, and find those of files that they are invited to.
  cps_child: ofChild(['IDENTITY'], { guests: guests(inAFile, 'true') }),
  cps_person: namedBy({ case_suspect: ['person_id'] }),
  ...ofChildren('charging_case', ['CRIME', 'VICTIM', 'IDENTITY_PNC_CRO', 'LEGAL_ADVICE'], {
    guests: whomItInvites,
  }),
  early_advice: partOf({ charging_case: 'case_id' }),
  special_measure: ofChild(['VICTIM'], {
    guests: guests(isGuestOf('charging_case', 'case_id')),
  }),
  case_suspect: partOf({ charging_case: 'case_id' }),
  charging_request: partOf({ charging_case: 'case_id' }),
  charging_decision: partOf({ charging_request: 'request_id' }),
  action_plan: partOf({ charging_decision: 'decision_id' }),
  action_plan_item: partOf({ action_plan: 'plan_id' }),
  proposed_charge: partOf({ case_suspect: 'suspect_id', charging_decision: 'decision_id' }),
  victim_information_request: ofChild(['CRIME', 'VICTIM', 'LEGAL_ADVICE'], {
    guests: guests(isGuestOf('charging_case', 'case_id')),
  }),
};
