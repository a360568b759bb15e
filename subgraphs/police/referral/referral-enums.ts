import { namedEnum } from '../../shared/server/named-enum.js';

export const ReferralKindEnum = namedEnum('ReferralKind', 'What a police referral is about.', {
  CHILD_CONCERN: 'Concern about a child.',
  DOMESTIC_ABUSE: 'Domestic abuse.',
  MISSING: 'A missing child.',
  EXPLOITATION: 'Exploitation.',
  CRIME: 'A crime.',
  PREVENT: 'Radicalisation (Prevent).',
});
export type ReferralKind = keyof typeof ReferralKindEnum;

export const UrgencyEnum = namedEnum('Urgency', 'How soon somebody has to look.', {
  IMMEDIATE: 'Now.',
  SAME_DAY: 'On the same day.',
  ROUTINE: 'Within one working day.',
});
export type Urgency = keyof typeof UrgencyEnum;

export const ReferralReasonEnum = namedEnum(
  'ReferralReason',
  'What the police fear for the child.',
  {
    NEGLECT: 'Neglect.',
    PHYSICAL_ABUSE: 'Physical abuse.',
    SEXUAL_ABUSE: 'Sexual abuse.',
    EMOTIONAL_ABUSE: 'Emotional abuse.',
    DOMESTIC_ABUSE: 'Domestic abuse.',
    EXPLOITATION: 'Exploitation.',
    MISSING: 'Going missing.',
    CHILD_BEHAVIOUR: "The child's own behaviour.",
    RADICALISATION: 'Radicalisation.',
    OTHER: 'Something else.',
  },
);
export type ReferralReason = keyof typeof ReferralReasonEnum;

export const ConsentStateEnum = namedEnum('ConsentState', 'Whether the family agreed.', {
  GIVEN: 'They agreed.',
  REFUSED: 'They refused.',
  NOT_SOUGHT: 'They were not asked, as the law allows where asking would put the child at risk.',
  NOT_RECORDED: 'Not recorded.',
});
export type ConsentState = keyof typeof ConsentStateEnum;
