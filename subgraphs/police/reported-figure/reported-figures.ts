export type FigureUnit = 'COUNT' | 'PERCENT';

export interface ReportedFigureFacts {
  readonly text: string;
  readonly value: number;
  readonly unit: FigureUnit;
  /** Whether the report itself says "about", or gives a share without what it is a share of. */
  readonly approximate: boolean;
  /** A year, a month or a day, as the report gives it. */
  readonly on: string;
  /** The root field that shows the same from records; null where no record can. */
  readonly shownBy: string | null;
}

/** HMIC, National Child Protection Inspections: West Mercia Police. What it says with "about", or of before our records. */
export const reportedFigures: readonly ReportedFigureFacts[] = [
  {
    text: 'Children kept in custody overnight, of those arrested.',
    ...{ value: 6, unit: 'PERCENT', approximate: true, on: '2011', shownBy: null },
  },
  {
    text: 'Referrals that waited in the harm assessment units.',
    ...{ value: 200, unit: 'COUNT', approximate: true, on: '2014-11', shownBy: 'backlogSummary' },
  },
  {
    text: 'People who worked for the force.',
    ...{ value: 3550, unit: 'COUNT', approximate: true, on: '2014-09-30', shownBy: 'force' },
  },
];
