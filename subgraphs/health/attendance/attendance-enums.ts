import { namedEnum } from '../../shared/server/named-enum.js';

export const CareSettingEnum = namedEnum('CareSetting', 'Where a child was seen unplanned.', {
  EMERGENCY_DEPARTMENT: 'Emergency department.',
  MINOR_INJURIES: 'Minor injuries unit.',
  WALK_IN: 'Walk-in centre.',
  OUT_OF_HOURS_GP: 'General practice out of hours.',
  PAEDIATRIC_ASSESSMENT_UNIT: 'Paediatric assessment unit.',
});
export type CareSetting = keyof typeof CareSettingEnum;

export const InjuryKindEnum = namedEnum('InjuryKind', 'What kind of injury was seen.', {
  BRUISE: 'Bruise.',
  FRACTURE: 'Fracture.',
  BURN: 'Burn or scald.',
  LACERATION: 'Laceration.',
  ABRASION: 'Abrasion.',
  HEAD_INJURY: 'Head injury.',
  OVERDOSE: 'Overdose or poisoning.',
  SPRAIN: 'Sprain.',
});
export type InjuryKind = keyof typeof InjuryKindEnum;

export const BodySiteEnum = namedEnum('BodySite', 'Where on the body.', {
  HEAD: 'Head.',
  FACE: 'Face.',
  TRUNK: 'Chest or abdomen.',
  BACK: 'Back.',
  ARM: 'Arm.',
  LEG: 'Leg.',
  HAND: 'Hand.',
  FOOT: 'Foot.',
  GENITAL: 'Genital area.',
  NONE: 'No site: the whole body.',
});
export type BodySite = keyof typeof BodySiteEnum;
