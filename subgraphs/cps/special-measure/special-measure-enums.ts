import { namedEnum } from '../../shared/server/named-enum.js';

export const SpecialMeasureKindEnum = namedEnum(
  'SpecialMeasureKind',
  'How a child may give evidence (Youth Justice and Criminal Evidence Act 1999 ss23 to 30).',
  {
    SCREENS: 'Screened from the accused (s23).',
    LIVE_LINK: 'By live link (s24).',
    IN_PRIVATE: 'With the court cleared (s25).',
    VIDEO_EVIDENCE_IN_CHIEF: 'The recorded interview as evidence in chief (s27).',
    PRE_RECORDED_CROSS_EXAMINATION: 'Cross-examination recorded before the trial (s28).',
    INTERMEDIARY: 'Through an intermediary (s29).',
  },
);
export type SpecialMeasureKind = keyof typeof SpecialMeasureKindEnum;
