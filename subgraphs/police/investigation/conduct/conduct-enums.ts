import { namedEnum } from '../../../shared/server/named-enum.js';

export const PlanStatusEnum = namedEnum('PlanStatus', 'Where an investigation plan stands.', {
  DRAFT: 'Written, not agreed.',
  AGREED: 'Agreed by a supervisor.',
  COMPLETED: 'Carried out.',
});
export type PlanStatus = keyof typeof PlanStatusEnum;

export const ActionKindEnum = namedEnum('ActionKind', 'What an action of an investigation is.', {
  INTERVIEW_CHILD: 'Interview the child.',
  INTERVIEW_SUSPECT: 'Interview a suspect.',
  INTERVIEW_WITNESS: 'Interview a witness.',
  SCENE_EXAMINATION: 'Examine or photograph the scene.',
  SEIZE_DEVICE: 'Seize a device.',
  MEDICAL: 'Have a medical examination made.',
  CONTACT_PARENTS: 'Speak with the parents.',
  VISIT_FAMILY: 'Visit the family.',
  HOUSE_TO_HOUSE: 'Ask from house to house.',
  CCTV: 'Secure camera recordings.',
  MEDIA_APPEAL: 'Appeal through the media.',
  SEARCH: 'Search.',
  COERCION_REVIEW: 'Review whether a retraction was coerced.',
  WITNESS_SUPPORT_PLAN: 'Plan support for a witness.',
  FILE_TO_CPS: 'Send the file to the CPS.',
});
export type ActionKind = keyof typeof ActionKindEnum;

export const ReviewQualityEnum = namedEnum(
  'ReviewQuality',
  "Quality of a supervisor's review, as inspectors saw it.",
  {
    HIGH: 'High.',
    ADEQUATE: 'Adequate.',
    POOR: 'Poor.',
  },
);
export type ReviewQuality = keyof typeof ReviewQualityEnum;

export const MilestoneKindEnum = namedEnum(
  'MilestoneKind',
  'A step of an investigation from which time is counted.',
  {
    WARRANT_EXECUTED: 'A search warrant was executed.',
    ARREST: 'A suspect was arrested.',
    BAILED: 'A suspect was bailed.',
    SUBMITTED_TO_CPS: 'The file went to the CPS.',
    CHARGED: 'A suspect was charged.',
  },
);
export type MilestoneKind = keyof typeof MilestoneKindEnum;
