import { namedEnum } from '../../shared/server/named-enum.js';

export const TriageEnum = namedEnum(
  'Triage',
  "How a file was triaged when it came in (Director's Guidance on Charging, 6th edition).",
  {
    RED: 'It does not meet the standard, and goes back.',
    GREEN: 'It can be reviewed.',
    GREEN_PRIORITY: 'It can be reviewed, and first.',
  },
);
export type Triage = keyof typeof TriageEnum;

export const ChargingStatusEnum = namedEnum('ChargingStatus', 'Where a charging file stands.', {
  AWAITING_POLICE: 'The police have to submit, or to submit again.',
  AWAITING_CPS: 'A prosecutor has to decide.',
  ADVISED_ACTION_PLAN: 'The police have to return an action plan.',
  CHARGED: 'A charge was authorised.',
  NFA: 'No further action.',
  OOCR: 'Resolved out of court.',
});
export type ChargingStatus = keyof typeof ChargingStatusEnum;

export const NextActionEnum = namedEnum('NextAction', 'Whose turn it is, and for what.', {
  CPS_REVIEW: 'The CPS reviews the file.',
  POLICE_SUBMIT: 'The police submit the file.',
  POLICE_RETURN_ACTION_PLAN: 'The police return the action plan.',
  POLICE_CHARGE: 'The police put the charge.',
  NONE: 'Nothing is outstanding.',
});
export type NextAction = keyof typeof NextActionEnum;
