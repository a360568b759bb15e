import { namedEnum } from '../../shared/server/named-enum.js';

export const RequestKindEnum = namedEnum('RequestKind', 'What the police ask the CPS for.', {
  EARLY_ADVICE: "Early advice (Director's Guidance on Charging, annex 6).",
  CHARGING: 'A charging decision.',
  RESUBMISSION: 'A charging decision, after a rejection or an action plan.',
  APPEAL_VRR: "A review under the Victims' Right to Review scheme, or on police appeal.",
});
export type RequestKind = keyof typeof RequestKindEnum;

export const CodeTestEnum = namedEnum('CodeTest', 'Test of the Code for Crown Prosecutors.', {
  FULL_CODE: 'Full code test: evidential and public interest stage.',
  THRESHOLD: 'Threshold test.',
});
export type CodeTest = keyof typeof CodeTestEnum;

export const ChargingResultEnum = namedEnum('ChargingResult', 'What a prosecutor decided.', {
  CHARGE: 'Charge.',
  NFA_EVIDENTIAL: 'No further action: not enough evidence.',
  NFA_PUBLIC_INTEREST: 'No further action: not in the public interest.',
  OOCR: 'Resolution out of court.',
  ACTION_PLAN: 'Further work by the police, by an action plan.',
  REJECTED: 'Rejected at triage.',
});
export type ChargingResult = keyof typeof ChargingResultEnum;

export const ActionCategoryEnum = namedEnum('ActionCategory', 'What kind of work is asked for.', {
  FORENSIC: 'Forensic work.',
  DIGITAL: 'Digital examination.',
  MEDICAL: 'Medical evidence.',
  WITNESS: 'A witness.',
  DISCLOSURE: 'Disclosure.',
  INTERVIEW: 'An interview.',
  OTHER: 'Something else.',
});
export type ActionCategory = keyof typeof ActionCategoryEnum;

export const ActionItemStatusEnum = namedEnum('ActionItemStatus', 'Where an action stands.', {
  OPEN: 'Open.',
  DONE: 'Done.',
  NOT_POSSIBLE: 'It cannot be done.',
});
export type ActionItemStatus = keyof typeof ActionItemStatusEnum;
