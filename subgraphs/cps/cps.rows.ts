import {
  namedBy,
  ofChild,
  ofChildren,
  partOf,
  type RowRules,
} from '../shared/row-security/row-rule.js';

/** Whose the CPS's rows are, and of which classes. One line a table, in the order of the folders. */
export const cpsRows: RowRules = {
  cps_child: ofChild(['IDENTITY']),
  cps_person: namedBy({ case_suspect: ['person_id'] }),
  ...ofChildren('charging_case', ['CRIME', 'VICTIM', 'IDENTITY_PNC_CRO', 'LEGAL_ADVICE']),
  case_suspect: partOf({ charging_case: 'case_id' }),
  charging_request: partOf({ charging_case: 'case_id' }),
  charging_decision: partOf({ charging_request: 'request_id' }),
  action_plan: partOf({ charging_decision: 'decision_id' }),
  action_plan_item: partOf({ action_plan: 'plan_id' }),
  proposed_charge: partOf({ case_suspect: 'suspect_id', charging_decision: 'decision_id' }),
  victim_information_request: ofChild(['CRIME', 'VICTIM', 'LEGAL_ADVICE']),
};
