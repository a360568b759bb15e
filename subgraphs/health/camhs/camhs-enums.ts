import { namedEnum } from '../../shared/server/named-enum.js';

export const CamhsStatusEnum = namedEnum(
  'CamhsStatus',
  'Where a referral to child and adolescent mental health services stands.',
  {
    REFERRED: 'Referred, not yet looked at.',
    WAITING: 'Accepted, waiting for a first appointment.',
    IN_TREATMENT: 'In treatment.',
    DISCHARGED: 'Discharged.',
    DECLINED: 'Not accepted.',
  },
);
export type CamhsStatus = keyof typeof CamhsStatusEnum;
