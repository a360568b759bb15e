import { namedEnum } from '../../shared/server/named-enum.js';

export const TeamKindEnum = namedEnum('TeamKind', 'What a police team is there for.', {
  PVP: 'Protecting vulnerable people.',
  CID: 'Criminal investigation department.',
  RESPONSE: 'Response officers.',
  NEIGHBOURHOOD: 'Safer neighbourhood team.',
  YOUTH_INCLUSION: 'Youth inclusion.',
  CONTROL_ROOM: 'Control room.',
  HTCU: 'High-tech crime unit.',
});
export type TeamKind = keyof typeof TeamKindEnum;

export const SpecialismEnum = namedEnum(
  'Specialism',
  'What the officers of a team are trained for.',
  {
    CHILD_PROTECTION: 'Child protection.',
    DOMESTIC_ABUSE: 'Domestic abuse.',
    OFFENDER_MANAGEMENT: 'Management of sexual and violent offenders.',
    ONLINE: 'Abuse online.',
    CSE: 'Child sexual exploitation.',
    MISSING: 'Missing people.',
    NONE: 'No specialism.',
  },
);
export type Specialism = keyof typeof SpecialismEnum;
