import type { Agency } from '../../schema/principal/agency.js';
import type { AccessPurpose } from '../../schema/principal/purpose.js';

/** A report or a list, as somebody who works with it asks for it. */
export interface Question {
  readonly owner: Agency;
  /** A demo person of the owner. */
  readonly as: string;
  readonly purpose: AccessPurpose;
  /** What it is called in the table. */
  readonly name: string;
  readonly query: string;
}

type Asker = Pick<Question, 'owner' | 'as' | 'purpose'>;

const supervisor = { owner: 'POLICE', as: 'police-supervisor' } as const;
const screening: Asker = { ...supervisor, purpose: 'MASH_SCREENING' };
const charging: Asker = { ...supervisor, purpose: 'CRIMINAL_INVESTIGATION_CHARGING' };
const custody: Asker = { ...supervisor, purpose: 'CUSTODY_WELFARE' };
const missing: Asker = { ...supervisor, purpose: 'MISSING_EXPLOITATION' };
const audit: Asker = { ...supervisor, purpose: 'AUDIT' };
const care = { owner: 'SOCIAL_CARE', purpose: 'S47_STRATEGY_CP' } as const;
const mash: Asker = { ...care, as: 'mash-social-worker' };
const returned: Asker = { ...mash, purpose: 'MISSING_EXPLOITATION' };
const doctor: Asker = { owner: 'HEALTH', as: 'named-doctor', purpose: 'AUDIT' };
const manager: Asker = { owner: 'SOCIAL_CARE', as: 'team-manager', purpose: 'AUDIT' };
const prosecutor: Asker = {
  ...{ owner: 'CPS', as: 'prosecutor', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' },
};
const cpsManager: Asker = { owner: 'CPS', as: 'cps-manager', purpose: 'AUDIT' };

/** A page, and the length of the list, which is counted only where it is asked for. */
const list = (asker: Asker, field: string, node: string, given = ''): readonly Question[] => [
  {
    ...{ ...asker, name: `${field}, a page` },
    query: `{ ${field}(first: 20${given && `, ${given}`}) { edges { node { ${node} } } } }`,
  },
  {
    ...{ ...asker, name: `${field}, its length` },
    query: `{ ${field}(first: 1${given && `, ${given}`}) { totalCount } }`,
  },
];

const report = (asker: Asker, field: string, selection: string): Question => ({
  ...{ ...asker, name: field, query: `{ ${field} { ${selection} } }` },
});

/** A page of the children of whom a rule holds: they are found anew each time, whatever the page. */
const candidates = (of: Asker & { readonly field: string; readonly rule: string }): Question => ({
  ...{ owner: of.owner, as: of.as, purpose: of.purpose, name: `${of.field}, ${of.rule}` },
  query: `{ ${of.field}(rules: [${of.rule}], first: 20) { edges { node { id since } } } }`,
});

const policeRules = [
  ...['R01', 'R02', 'R03', 'R04', 'R05', 'R07', 'R08', 'R09', 'R10', 'R11', 'R13', 'R14', 'R15'],
  ...['R16', 'R17', 'R18', 'R19', 'R20', 'R23', 'R24', 'R25'],
];
const careRules = ['R06', 'R21', 'R22'];

const completeness = (asker: Asker, name: string): readonly Question[] =>
  (['ETHNICITY', 'SPECIAL_NEEDS', 'CHILDS_VOICE'] as const).map((field) =>
    report(asker, `${name}(field: ${field})`, 'total recorded'),
  );

const counted = 'counted inTime late overdue running inTimePercent';

/** Every list and report of every agency, but those of its audit log. */
export const questions: readonly Question[] = [
  ...list(screening, 'harmAssessmentBacklog', 'id receivedAt initialGrade childLinked'),
  ...list(charging, 'investigationsOver', 'id startedAt ageInWeeks', 'weeks: 12'),
  ...list(charging, 'stalledInvestigations', 'id startedAt daysSinceActivity'),
  ...list(custody, 'missingDetentionCertificates', 'id arrestedAt'),
  ...list(custody, 'childrenInCustodyNow', 'id arrestedAt'),
  ...list(missing, 'unflaggedCseChildren', 'riskGrade'),
  ...list(missing, 'missingEpisodes', 'id reportedAt', 'la: "E06000051"'),
  ...list(missing, 'rhiOverdue', 'id reportedAt', 'la: "E06000051"'),
  ...policeRules.map((rule) => candidates({ ...charging, field: 'policeCandidates', rule })),
  ...list(screening, 'ladoNotifications', 'id awareAt'),
  ...list(screening, 'undecidedReferrals', 'id submittedAt'),
  report(
    audit,
    'custodyReport(from: "2025-06-01", to: "2026-05-31")',
    'arrests detainedOvernight held { count effort }',
  ),
  report(audit, 'cseCoverage', 'identified flagged unflagged withPlan'),
  report(audit, 'cseCoverageTrend', 'month identified flagged unflagged withPlan'),
  report(
    audit,
    'auditSummary(assessor: INSPECTORATE)',
    'total good inadequate byType { type count }',
  ),
  report(audit, 'custodySample', 'total certificatesDue'),
  report(
    audit,
    'investigationOutcomes(from: "2025-06-01", to: "2026-05-31")',
    'concluded medianDays',
  ),
  ...list(audit, 'auditCases', 'id number'),
  ...list(missing, 'intelligenceReviewsDue', 'id reviewDueOn'),
  report(audit, 'digitalExamQueue', 'total byType { type count } oldestSeizedOn'),
  report(audit, 'backlogSummary', 'unit { id } waiting childLinked'),
  report(audit, 'allocationSkillReport', 'teamKind total matched notMatched'),
  report(audit, 'ladoTimeliness', 'required late'),
  report(audit, 'staffing', 'teams { id }'),
  ...completeness(audit, 'policeDataCompleteness'),
  report(screening, 'backlogThresholds', 'id'),
  ...list(mash, 'mashWorklist', 'id openedAt'),
  ...list(mash, 'reviewsDue', 'id kind dueOn'),
  ...list(mash, 'referralsOverdue', 'id receivedAt'),
  ...list(mash, 'section47Enquiries', 'id startedOn', 'la: "E06000051"'),
  ...careRules.map((rule) => candidates({ ...mash, field: 'socialCareCandidates', rule })),
  report(manager, 'referralTimeliness', counted),
  report(manager, 'icpcTimeliness', counted),
  report(manager, 'icpcAttendance(agency: POLICE)', 'held attended percent'),
  report(manager, 'strategyDiscussionAttendance(agency: POLICE)', 'held attended percent'),
  ...completeness(manager, 'socialCareDataCompleteness'),
  ...list(returned, 'returnHomeInterviewsOverdue', 'id endedAt'),
  ...completeness(doctor, 'healthDataCompleteness'),
  ...list(prosecutor, 'chargingQueue', 'urn status policeTimeDays cpsTimeDays'),
  report(prosecutor, 'chargingQueue', 'medianDays overStandard histogram(stepDays: 7) { count }'),
  ...list(prosecutor, 'victimInformationRequests', 'id'),
  report(
    cpsManager,
    'chargingTimeliness',
    'decided answered within28Days meanDays meanPoliceDays meanCpsDays',
  ),
];
