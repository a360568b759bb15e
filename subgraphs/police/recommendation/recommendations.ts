/** When the inspectorate asked for it. */
export type RecommendationTerm = 'IMMEDIATELY' | 'THREE_MONTHS' | 'SIX_MONTHS';

export interface RecommendationFacts {
  readonly number: number;
  readonly within: RecommendationTerm;
  readonly text: string;
  /** Root fields that show how it stands. */
  readonly shownBy: readonly string[];
}

/** HMIC, National Child Protection Inspections: West Mercia Police, chapter 8; the report gives the month only. */
export const PUBLISHED_IN = '2015-02';

export const recommendations: readonly RecommendationFacts[] = [
  {
    ...{ number: 1, within: 'IMMEDIATELY' },
    text: 'Review the children identified as at risk and, with partners, safeguard them.',
    shownBy: ['childrenNeedingReview', 'unflaggedCseChildren'],
  },
  {
    ...{ number: 2, within: 'IMMEDIATELY' },
    text: 'With local authorities: detention as a last resort; no looked-after child denied accommodation; report numbers, legal status, efforts and reasons.',
    shownBy: ['custodyReport', 'safeguardingPartnersReport'],
  },
  {
    ...{ number: 3, within: 'IMMEDIATELY' },
    text: 'Complete every detention certificate with the time in custody and the efforts made.',
    shownBy: ['missingDetentionCertificates', 'custodySample'],
  },
  {
    ...{ number: 4, within: 'THREE_MONTHS' },
    text: 'Have child protection allegations assessed by knowledgeable and experienced staff.',
    shownBy: ['allocationSkillReport'],
  },
  {
    ...{ number: 5, within: 'THREE_MONTHS' },
    text: 'Eradicate the backlog of the harm assessment units, and assess every case promptly.',
    shownBy: ['harmAssessmentBacklog', 'backlogSummary', 'backlogThresholds'],
  },
  {
    ...{ number: 6, within: 'THREE_MONTHS' },
    text: 'Allocate, plan and supervise investigations.',
    shownBy: ['investigationsOver', 'stalledInvestigations', 'auditSummary'],
  },
  {
    ...{ number: 7, within: 'THREE_MONTHS' },
    text: 'Submit files to the CPS in time, and with the CPS shorten charging decisions.',
    shownBy: ['chargingQueue', 'chargingTimeliness'],
  },
  {
    ...{ number: 8, within: 'THREE_MONTHS' },
    text: 'Give those who investigate sexual abuse the knowledge of those who manage offenders.',
    shownBy: ['staffing', 'allocationSkillReport'],
  },
  {
    ...{ number: 9, within: 'SIX_MONTHS' },
    text: 'Evaluate the investment in tackling child sexual exploitation.',
    shownBy: ['cseCoverage', 'cseCoverageTrend'],
  },
];
