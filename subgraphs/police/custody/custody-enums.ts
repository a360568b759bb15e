import { namedEnum } from '../../shared/server/named-enum.js';

export const DetentionBasisEnum = namedEnum('DetentionBasis', 'Why the child was detained.', {
  ARREST: 'Arrest for an offence.',
  BREACH_OF_THE_PEACE: 'Breach of the peace.',
  MHA_136: 'Place of safety, Mental Health Act 1983 section 136.',
  SAFETY: "The child's own safety.",
});
export type DetentionBasis = keyof typeof DetentionBasisEnum;

export const CustodyOutcomeEnum = namedEnum('CustodyOutcome', 'How the detention ended.', {
  ACCOMMODATION_PROVIDED: 'The local authority provided accommodation, PACE section 38(6).',
  EXPEDITED_COURT: 'Brought to court sooner.',
  REBAILED: 'Bailed again.',
  DETAINED_NO_ATTEMPT: 'Kept: nobody asked for accommodation.',
  DETAINED_NO_BED: 'Kept: there was no bed.',
  RELEASED: 'Released.',
  TRANSFERRED_LA: 'Moved to local authority accommodation.',
});
export type CustodyOutcome = keyof typeof CustodyOutcomeEnum;

export const LacStatusEnum = namedEnum(
  'LacStatusAtDetention',
  'Whether the custody record says that the child is looked after.',
  {
    LOOKED_AFTER: 'Looked after by a local authority.',
    NOT_LOOKED_AFTER: 'Not looked after.',
    NOT_RECORDED: 'Nobody wrote it down.',
  },
);
export type LacStatus = keyof typeof LacStatusEnum;

export const AccommodationEffortEnum = namedEnum(
  'AccommodationEffort',
  'What was done to find accommodation for a child kept overnight.',
  {
    NOT_SOUGHT: 'Nobody asked the local authority.',
    SOUGHT_LATE: 'It was asked too late to answer.',
    SOUGHT: 'It was asked.',
  },
);
export type AccommodationEffort = keyof typeof AccommodationEffortEnum;

export const CertificateStatusEnum = namedEnum(
  'CertificateStatus',
  'Where the detention certificate stands, PACE section 38(7).',
  {
    NOT_REQUIRED: 'None is required.',
    DUE: 'Required, and the court has not sat yet.',
    RECORDED: 'On the custody record.',
    MISSING: 'Required, and not on the custody record.',
  },
);
export type CertificateStatus = keyof typeof CertificateStatusEnum;

export const ReviewRankEnum = namedEnum('ReviewRank', 'Who reviews detention, PACE section 40.', {
  INSPECTOR: 'An inspector who is not part of the investigation.',
  SUPERINTENDENT: 'A superintendent.',
});
export type ReviewRank = keyof typeof ReviewRankEnum;

export const DetentionAuthorityEnum = namedEnum(
  'DetentionAuthority',
  'Who may authorise detention without charge beyond 24 hours.',
  {
    SUPERINTENDENT:
      'A superintendent: up to 36 hours, for an indictable offence (PACE section 42).',
    COURT: 'A magistrates’ court by warrant: up to 96 hours in all (PACE sections 43 and 44).',
  },
);
export type DetentionAuthority = keyof typeof DetentionAuthorityEnum;

/** Which population of the inspection an arrest belongs to. Not shown by the API: reports read it. */
export const custodySamples = ['PERIOD', 'HMIC_SAMPLE', 'SELF_ASSESSED', 'OTHER'] as const;
export type CustodySampleName = (typeof custodySamples)[number];

export const CustodySampleEnum = namedEnum(
  'CustodySampleOf',
  'Whose selection of custody records is counted.',
  {
    INSPECTED: 'The fifteen children whose records the inspectorate read.',
    SELF_ASSESSED: 'The children of the cases that the force audited itself.',
  },
);
export type CustodySampleOf = keyof typeof CustodySampleEnum;
