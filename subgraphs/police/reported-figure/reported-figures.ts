export type FigureUnit = 'COUNT' | 'PERCENT' | 'WEEKS' | 'MONTHS';

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

/** HMIC, National Child Protection Inspections: West Mercia Police. What it says with "about", of before our records, or of what comes after it. */
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
  {
    text: 'From publication until an update on the recommendations to be acted upon immediately.',
    ...{ value: 6, unit: 'WEEKS', approximate: false, on: '2015-02', shownBy: 'recommendations' },
  },
  {
    text: 'From publication until an action plan for the other recommendations.',
    ...{ value: 6, unit: 'WEEKS', approximate: false, on: '2015-02', shownBy: 'recommendations' },
  },
  {
    text: 'From publication until the inspectorate comes again, at the latest.',
    ...{ value: 6, unit: 'MONTHS', approximate: false, on: '2015-02', shownBy: 'recommendations' },
  },
  {
    text: 'Aims of the commissioner’s Police and Crime Plan for 2013 to 2017, of which protecting communities is one.',
    ...{ value: 4, unit: 'COUNT', approximate: false, on: '2013-03', shownBy: null },
  },
];
