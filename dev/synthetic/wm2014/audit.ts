import type { WorldDraft } from '../draft/world-draft.js';
import type { AuditCase, AuditCaseType, AuditGrade } from '../world/police-investigation.js';

type Grade = AuditGrade['grade'];

/** Annex A sums to 32 of the 33: one is UNSPECIFIED. */
const types: readonly (readonly [AuditCaseType, number])[] = [
  ['S47_ENQUIRY', 5],
  ['GENERAL_CONCERN_REFERRAL', 5],
  ['DOMESTIC_ABUSE', 4],
  ['SEX_OFFENDER_ENQUIRY', 3],
  ['MISSING', 3],
  ['POLICE_PROTECTION', 3],
  ['CSE', 3],
  ['ONLINE_SEXUAL_ABUSE', 3],
  ['CUSTODY', 3],
  ['UNSPECIFIED', 1],
];

const repeat = <T>(...runs: readonly (readonly [T, number])[]): T[] =>
  runs.flatMap(([value, count]) => Array.from({ length: count }, () => value));

const grades = {
  selfAssessedByForce: repeat<Grade>(['GOOD', 10], ['ADEQUATE', 11], ['INADEQUATE', 12]),
  selfAssessedByInspectorate: repeat<Grade>(['GOOD', 7], ['ADEQUATE', 9], ['INADEQUATE', 17]),
  furtherByInspectorate: repeat<Grade>(['GOOD', 13], ['ADEQUATE', 8], ['INADEQUATE', 17]),
} as const;

/**
 * The 71 inspected cases. The report gives totals by assessor, type and theme, never together:
 * which case got which is assumed, except that inspectors never graded above the force.
 */
export const addAudit = (draft: WorldDraft): void => {
  const caseTypes = draft.stream('audit').shuffle(repeat(...types));
  const selfAssessed = grades.selfAssessedByForce.map((force, n): AuditFacts => ({
    ...{ number: n + 1, sample: 'SELF_ASSESSED', caseType: caseTypes[n] ?? 'UNSPECIFIED' },
    ...{ force, inspectorate: grades.selfAssessedByInspectorate[n] ?? 'INADEQUATE' },
  }));
  const further = grades.furtherByInspectorate.map((inspectorate, n): AuditFacts => ({
    ...{ number: 34 + n, sample: 'FURTHER', caseType: null, force: null, inspectorate },
  }));
  const themed = withThemes([...selfAssessed, ...further]);
  for (const facts of themed) draft.police.auditCases.push(auditCase(draft, facts));
};

interface AuditFacts {
  readonly number: number;
  readonly sample: AuditCase['sample'];
  readonly caseType: AuditCaseType | null;
  readonly force: Grade | null;
  readonly inspectorate: Grade;
}

type Themed = AuditFacts & Pick<AuditCase, 'themes' | 'supervisionQuality' | 'ladoNotification'>;

/** Case numbers of each theme, counted within inspectors' good (g) and inadequate (i) cases. */
const themesOf = {
  /** "five cases … Four were considered inadequately handled". */
  CSE: { good: [7], inadequate: [1, 2, 3, 4] },
  /** "inadequate five of the six 'missing' cases". */
  MISSING: { good: [8], inadequate: [5, 6, 7, 8, 9] },
  /** "required in two cases but both were delayed". */
  LADO: { good: [], inadequate: [10, 11] },
} as const;

/** "high quality of supervision in 9 of the 12 cases involving investigations … assessed as 'good'". */
const supervised = { good: 12, high: 9 } as const;

const withThemes = (cases: readonly AuditFacts[]): Themed[] => {
  let good = 0;
  let inadequate = 0;
  return cases.map((facts) => {
    if (facts.inspectorate === 'GOOD') good += 1;
    if (facts.inspectorate === 'INADEQUATE') inadequate += 1;
    return themedCase(facts, { good, inadequate });
  });
};

const themedCase = (facts: AuditFacts, rank: { good: number; inadequate: number }): Themed => {
  const isIn = (theme: keyof typeof themesOf): boolean => {
    const members: { good: readonly number[]; inadequate: readonly number[] } = themesOf[theme];
    if (facts.inspectorate === 'GOOD') return members.good.includes(rank.good);
    return facts.inspectorate === 'INADEQUATE' && members.inadequate.includes(rank.inadequate);
  };
  const isInvestigation = facts.inspectorate === 'GOOD' && rank.good <= supervised.good;
  const themes = (['CSE', 'MISSING', 'LADO'] as const).filter(isIn);
  return {
    ...facts,
    themes: isInvestigation ? [...themes, 'INVESTIGATION'] : themes,
    supervisionQuality: isInvestigation
      ? rank.good <= supervised.high
        ? 'HIGH'
        : 'ADEQUATE'
      : null,
    ladoNotification: isIn('LADO') ? 'DELAYED' : null,
  };
};

const auditCase = (draft: WorldDraft, { force, inspectorate, ...facts }: Themed): AuditCase => {
  const at = facts.sample === 'SELF_ASSESSED' ? '2014-10-10T12:00:00Z' : '2014-11-12T12:00:00Z';
  const graded = (assessor: AuditGrade['assessor'], grade: Grade): AuditGrade => ({
    ...{ id: draft.id('audit-grade', `${String(facts.number)}:${assessor}`), assessor, grade },
  });
  return {
    ...draft.recorded('AUDIT', facts.number, { at, by: 'SUPERVISOR_INSPECTOR' }),
    ...facts,
    grades: [
      ...(force === null ? [] : [graded('FORCE', force)]),
      graded('INSPECTORATE', inspectorate),
    ],
  };
};
