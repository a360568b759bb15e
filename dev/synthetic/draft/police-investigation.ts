import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { cjsOffences } from '../codes.js';
import type { CjsCode } from '../codes.js';
import { londonDay } from '../civil-time.js';
import type { AreaCode } from '../world/common.js';
import type {
  ChildInterview,
  CrimeReport,
  DigitalExhibit,
  Investigation,
  InvestigationAction,
  InvestigationPlan,
  LadoNotification,
  ManagedOffender,
  Milestone,
  Offence,
  SupervisorReview,
  PreChargeBail,
  SuspectLink,
} from '../world/police-investigation.js';
import { officerId, teamId } from './staff-ids.js';
import type { TeamKind } from './staff-ids.js';
import type { Facts, WorldDraft } from './world-draft.js';

/** Offences of a crime, a custody record or a charge, each with its own id. */
export const offencesOf = (
  draft: WorldDraft,
  key: string,
  of: { codes: readonly CjsCode[]; from: CivilDate | null; to?: CivilDate | null },
): Offence[] =>
  of.codes.map((cjsCode, i) => ({
    id: draft.id('offence', `${key}:${String(i)}`),
    cjsCode,
    ...cjsOffences[cjsCode],
    occurredFrom: of.from,
    occurredTo: of.to ?? of.from,
  }));

export const addCrime = (
  draft: WorldDraft,
  key: string,
  facts: Facts<CrimeReport, 'recordedAt' | 'area' | 'childIds'> & {
    codes: readonly CjsCode[];
    from?: CivilDate;
    to?: CivilDate;
  },
): CrimeReport => {
  const { codes, from, to, ...given } = facts;
  const year = facts.recordedAt.slice(2, 4);
  const serial = String(draft.serial('crime-number')).padStart(5, '0');
  const crime: CrimeReport = {
    ...draft.recorded('CRIME', key, { at: facts.recordedAt, by: 'PVP_INVESTIGATOR' }),
    crimeNumber: `${draft.options.forceCode}ZZ/${serial}/${year}`,
    hoOutcome: null,
    locationPolicyArea: facts.area,
    status: 'OPEN',
    complainantPersonId: null,
    offences: offencesOf(draft, key, { codes, from: from ?? londonDay(facts.recordedAt), to }),
    ...given,
  };
  draft.police.crimes.push(crime);
  return crime;
};

export interface InvestigationFacts extends Facts<
  Omit<Investigation, 'plan' | 'reviews' | 'actions' | 'milestones'>,
  'startedAt' | 'lastActivityAt' | 'area' | 'childIds' | 'crimeIds'
> {
  readonly team?: TeamKind;
  /** Absent: a plan agreed on the first day. Null: none (R11). */
  readonly plan?: Omit<InvestigationPlan, 'id'> | null;
  readonly reviews?: readonly Omit<SupervisorReview, 'id'>[];
  readonly actions?: readonly Omit<InvestigationAction, 'id'>[];
  readonly milestones?: readonly Omit<Milestone, 'id'>[];
}

export const addInvestigation = (
  draft: WorldDraft,
  key: string,
  facts: InvestigationFacts,
): Investigation => {
  const { team = 'PVP', plan, reviews = [], actions = [], milestones = [], ...given } = facts;
  const serial = String(draft.serial('investigation')).padStart(4, '0');
  const investigation: Investigation = {
    ...draft.recorded('INV', key, { at: facts.startedAt, by: 'PVP_INVESTIGATOR' }),
    reference: `WM-${facts.startedAt.slice(0, 4)}-${serial}`,
    endedAt: null,
    outcome: null,
    teamId: teamId(draft, team, facts.area),
    officerInCase: null,
    officerInCaseStaffId: officerId(draft, team, facts.area),
    skillMatch: team === 'PVP' || team === 'CID' ? 'MATCHED' : 'NOT_MATCHED',
    plan: planOf(draft, key, plan === undefined ? agreedPlan(facts.startedAt) : plan),
    allocation: [firstAllocation(draft, key, { at: facts.startedAt, team, area: facts.area })],
    actions: withIds(draft, `action:${key}`, actions),
    reviews: withIds(draft, `review:${key}`, reviews),
    milestones: withIds(draft, `milestone:${key}`, milestones),
    familyUpdatedAt: facts.lastActivityAt,
    ...given,
  };
  draft.police.investigations.push(investigation);
  return investigation;
};

/** Gives each item of a nested list its own id. */
export const withIds = <T extends object>(
  draft: WorldDraft,
  key: string,
  items: readonly T[],
): (T & { readonly id: string })[] =>
  items.map((item, i) => ({ id: draft.id('part', `${key}:${String(i)}`), ...item }));

const agreedPlan = (startedAt: Instant): Omit<InvestigationPlan, 'id'> => ({
  createdAt: startedAt,
  jointWith: ['SOCIAL_CARE'],
  evidentialRequirements: ['interview of the child', 'account of the suspect', 'medical opinion'],
  status: 'AGREED',
});

const planOf = (
  draft: WorldDraft,
  key: string,
  plan: Omit<InvestigationPlan, 'id'> | null,
): InvestigationPlan | null => (plan === null ? null : { id: draft.id('inv-plan', key), ...plan });

const firstAllocation = (
  draft: WorldDraft,
  key: string,
  to: { at: Instant; team: TeamKind; area: AreaCode },
): Investigation['allocation'][number] => ({
  id: draft.id('allocation', key),
  at: to.at,
  teamId: teamId(draft, to.team, to.area),
  reason: null,
});

export const addSuspect = (
  draft: WorldDraft,
  key: string,
  facts: Facts<
    SuspectLink,
    'investigationId' | 'personId' | 'relationshipToChild' | 'childIds' | 'recordedAt'
  >,
): SuspectLink => {
  const link: SuspectLink = {
    ...draft.recorded('SUSP', key, { at: facts.recordedAt, by: 'PVP_INVESTIGATOR' }),
    householdChildrenKnown: 'YES',
    extendedFamilyAssessed: 'YES',
    bailStatus: 'NONE',
    employerRegulatedActivity: false,
    rsoStatus: 'NOT_REGISTERED',
    offenderManagerContact: null,
    ...facts,
  };
  draft.police.suspectLinks.push(link);
  return link;
};

/** Still on bail, unless the facts say how it ended. */
export const addBail = (
  draft: WorldDraft,
  key: string,
  facts: Facts<PreChargeBail, 'suspectLinkId' | 'grantedAt' | 'conditions' | 'endsOn'>,
): void => {
  const recorded = draft.recorded('BAIL', key, { at: facts.grantedAt, by: 'CUSTODY_OFFICER' });
  draft.police.preChargeBails.push({ ...recorded, endedAt: null, outcome: null, ...facts });
};

export const addInterview = (
  draft: WorldDraft,
  key: string,
  facts: Facts<ChildInterview, 'childId' | 'investigationId' | 'at' | 'kind' | 'summary'>,
): ChildInterview => {
  const interview: ChildInterview = {
    ...draft.recorded('ABE', key, { at: facts.at, by: 'PVP_INVESTIGATOR' }),
    by: 'JOINT',
    intermediary: false,
    interpreter: false,
    venue: 'INTERVIEW_SUITE',
    accountNumber: 1,
    initialAccountTaken: true,
    isRetraction: false,
    familyWishes: null,
    ...facts,
  };
  draft.police.childInterviews.push(interview);
  return interview;
};

export const addExhibit = (
  draft: WorldDraft,
  key: string,
  facts: Facts<
    DigitalExhibit,
    'childIds' | 'investigationId' | 'type' | 'ownerRole' | 'area' | 'seizedAt'
  >,
): DigitalExhibit => {
  const exhibit: DigitalExhibit = {
    ...draft.recorded('EXH', key, { at: facts.seizedAt, by: 'DIGITAL_FORENSICS' }),
    submittedAt: facts.seizedAt,
    priorityGrade: 'MEDIUM',
    status: 'WAITING',
    examinedAt: null,
    ...facts,
  };
  draft.police.digitalExhibits.push(exhibit);
  return exhibit;
};

export const addOffender = (
  draft: WorldDraft,
  key: string,
  facts: Facts<ManagedOffender, 'personId' | 'childIds' | 'recordedAt' | 'note'>,
): ManagedOffender => {
  const offender: ManagedOffender = {
    ...draft.recorded('OFFM', key, { at: facts.recordedAt, by: 'OFFENDER_MANAGER' }),
    category: 'CATEGORY_1',
    level: 1,
    riskLevel: 'MEDIUM',
    lastVisitOn: null,
    nextVisitDueOn: null,
    orders: [],
    externalNotifications: [],
    manager: 'DC Ruth Corfield, offender management',
    ...facts,
  };
  draft.police.managedOffenders.push(offender);
  return offender;
};

export const addLadoNotification = (
  draft: WorldDraft,
  key: string,
  facts: Facts<
    LadoNotification,
    | 'childIds'
    | 'investigationId'
    | 'area'
    | 'awareAt'
    | 'notifiedAt'
    | 'employerType'
    | 'allegationSummary'
  >,
): LadoNotification => {
  const notification: LadoNotification = {
    ...draft.recorded('LADON', key, { at: facts.awareAt, by: 'PVP_INVESTIGATOR' }),
    isRegulated: true,
    ...facts,
  };
  draft.police.ladoNotifications.push(notification);
  return notification;
};
