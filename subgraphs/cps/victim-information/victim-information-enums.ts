import { namedEnum } from '../../shared/server/named-enum.js';

export const HolderTypeEnum = namedEnum('HolderType', 'Who holds material about a victim.', {
  SOCIAL_CARE: 'Children’s social care.',
  HEALTH: 'A health body.',
  EDUCATION: 'A school or college.',
  FAMILY_COURT: 'The family court.',
  OTHER: 'Somebody else.',
});
export type HolderType = keyof typeof HolderTypeEnum;

export const MaterialKindEnum = namedEnum('MaterialKind', 'What kind of material is asked for.', {
  SOCIAL_CARE: 'Social care records.',
  MEDICAL: 'Medical records.',
  COUNSELLING: 'Notes of counselling or therapy.',
  EDUCATION: 'School records.',
  DEVICE: 'What is on a device.',
  FAMILY_COURT: 'Papers of family proceedings.',
});
export type MaterialKind = keyof typeof MaterialKindEnum;

export const VirStatusEnum = namedEnum('VirStatus', 'Where a request for material stands.', {
  RAISED: 'Raised, and not answered.',
  ANSWERED: 'Answered.',
  REFUSED: 'Refused by the holder.',
  WITHDRAWN: 'Withdrawn.',
});
export type VirStatus = keyof typeof VirStatusEnum;
