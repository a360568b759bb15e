import { namedEnum } from '../../shared/server/named-enum.js';

export const PlaceTypeEnum = namedEnum(
  'PlaceType',
  'Where a child in police protection was kept. A police station is for the shortest time only.',
  {
    POLICE_STATION: 'A police station.',
    FOSTER_CARE: 'Foster care.',
    CHILDRENS_HOME: "A children's home.",
    HOSPITAL: 'A hospital.',
    RELATIVE: "A relative's home.",
  },
);
export type PlaceType = keyof typeof PlaceTypeEnum;

export const PoliceProtectionOutcomeEnum = namedEnum(
  'PoliceProtectionOutcome',
  'How police protection ended.',
  {
    RETURNED_HOME: 'The child went home.',
    LA_ACCOMMODATION: 'The local authority accommodated the child.',
    EPO: 'The court made an emergency protection order (Children Act 1989 s44).',
    RELATIVE: 'The child went to a relative.',
  },
);
export type PoliceProtectionOutcome = keyof typeof PoliceProtectionOutcomeEnum;
