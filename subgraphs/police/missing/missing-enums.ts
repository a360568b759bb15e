import { namedEnum } from '../../shared/server/named-enum.js';

export const MissingGradeEnum = namedEnum(
  'MissingGrade',
  'Risk of a missing episode. ABSENT (2013 guidance) ended in 2016; NO_APPARENT_RISK took its place.',
  {
    NO_APPARENT_RISK: 'No apparent risk.',
    ABSENT: 'Not where expected, and at no apparent risk (until 2016).',
    LOW: 'Low risk.',
    MEDIUM: 'Medium risk.',
    HIGH: 'High risk.',
  },
);
export type MissingGrade = keyof typeof MissingGradeEnum;

export const MissingFromEnum = namedEnum('MissingFrom', 'Where a child went missing from.', {
  HOME: 'Home.',
  CHILDRENS_HOME: "A children's home.",
  FOSTER_CARE: 'Foster care.',
  SCHOOL: 'School.',
  OTHER: 'Elsewhere.',
});
export type MissingFrom = keyof typeof MissingFromEnum;

export const FoundAtEnum = namedEnum('FoundAt', 'Where a missing child was found.', {
  HOME: 'At home.',
  FRIENDS_ADDRESS: "At a friend's.",
  ADDRESS_OF_CONCERN: 'At an address that the police are concerned about.',
  RAILWAY_STATION: 'At a railway station.',
  PUBLIC_PLACE: 'In a public place.',
  HOSPITAL: 'In hospital.',
  POLICE_STATION: 'At a police station.',
});
export type FoundAt = keyof typeof FoundAtEnum;

export const EnquiryQualityEnum = namedEnum(
  'EnquiryQuality',
  'What the police asked after a child came back.',
  {
    GOOD: 'Where the child had been, with whom, and why.',
    SUPERFICIAL: 'Little more than that the child was back.',
    NONE: 'Nothing.',
  },
);
export type EnquiryQuality = keyof typeof EnquiryQualityEnum;

export const ExploitationMarkerEnum = namedEnum(
  'ExploitationMarker',
  'A sign of exploitation that was seen in a missing episode.',
  {
    OLDER_ASSOCIATES: 'Older friends or partner.',
    UNEXPLAINED_GIFTS: 'Gifts or money without a reason.',
    SECOND_PHONE: 'A second phone.',
    VEHICLES: 'Picked up by cars.',
    SUBSTANCES: 'Alcohol or drugs.',
    SEXUAL_HEALTH: 'A worry about sexual health.',
    ADDRESS_OF_CONCERN: 'Found at an address of concern.',
  },
);
export type ExploitationMarker = keyof typeof ExploitationMarkerEnum;
