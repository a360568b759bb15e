import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import type { PassPerson } from '../../../schema/principal/episode-pass.js';
import type { CjsCode } from '../codes.js';
import { urn } from '../identifiers.js';
import type { AreaCode } from '../world/common.js';
import type {
  ActionPlanItem,
  CaseSuspect,
  ChargingCase,
  ChargingDecision,
  ChargingRequest,
  ProposedCharge,
} from '../world/cps-world.js';
import type { WorldDraft } from './world-draft.js';

export interface SuspectFacts {
  readonly personId: string;
  readonly bailStatus: CaseSuspect['bailStatus'];
  readonly codes: readonly CjsCode[];
  readonly charges?: ProposedCharge['status'];
}

export interface DecisionFacts {
  readonly at: Instant;
  readonly result: ChargingDecision['result'];
  readonly reasons: string;
  readonly codes?: readonly CjsCode[];
  readonly actionPlan?: {
    readonly returnBy: CivilDate;
    readonly returnedAt: Instant | null;
    readonly items: readonly Omit<ActionPlanItem, 'id'>[];
  };
}

export interface RequestFacts {
  readonly kind?: ChargingRequest['kind'];
  readonly submittedAt: Instant;
  readonly mg3: string;
  readonly testSought?: ChargingRequest['testSought'];
  readonly rejectedAt?: Instant;
  readonly rejectionReason?: string;
  readonly decision?: DecisionFacts;
}

export interface ChargingFacts {
  /** Serial of the URN. */
  readonly serial: number;
  readonly investigationId: string;
  readonly localAuthority: AreaCode;
  readonly rasso: boolean;
  readonly triage: ChargingCase['triage'];
  readonly status: ChargingCase['status'];
  readonly firstReportedAt: Instant;
  readonly victims: readonly string[];
  readonly witnesses?: readonly string[];
  readonly suspects: readonly SuspectFacts[];
  readonly requests: readonly RequestFacts[];
  readonly people?: readonly PassPerson[];
}

/** A charging file, its requests in order of submission, and the children's parts in it. */
export const addChargingCase = (draft: WorldDraft, facts: ChargingFacts): ChargingCase => {
  const first = facts.requests[0]?.submittedAt ?? facts.firstReportedAt;
  const key = String(facts.serial);
  const file: ChargingCase = {
    ...draft.recorded('CPS', key, { at: first, by: 'CPS_PARALEGAL' }),
    urn: urn(draft.options.forceCode, facts.serial, Number(first.slice(0, 4))),
    investigationId: facts.investigationId,
    area: 'West Midlands',
    localAuthority: facts.localAuthority,
    rasso: facts.rasso,
    triage: facts.triage,
    status: facts.status,
    nextAction: nextAction[facts.status],
    firstReportedAt: facts.firstReportedAt,
    childVictimIds: facts.victims,
    suspects: facts.suspects.map((suspect, i) => suspectOf(draft, `${key}:${String(i)}`, suspect)),
    requests: facts.requests.map((request, i) =>
      requestOf(draft, `${key}:${String(i)}`, { request, n: i }),
    ),
    invitedAgencies: ['CPS', 'POLICE'],
    people: facts.people ?? [],
    closedAt: null,
  };
  draft.cps.chargingCases.push(file);
  const addRole = (role: 'VICTIM' | 'WITNESS') => (childId: string) => {
    const recorded = draft.recorded('CROLE', `${key}:${childId}`, {
      at: first,
      by: 'CPS_PARALEGAL',
    });
    draft.cps.childRoles.push({ ...recorded, childId, caseId: file.id, role });
  };
  facts.victims.forEach(addRole('VICTIM'));
  facts.witnesses?.forEach(addRole('WITNESS'));
  return file;
};

const nextAction = {
  AWAITING_CPS: 'CPS_REVIEW',
  AWAITING_POLICE: 'POLICE_SUBMIT',
  ADVISED_ACTION_PLAN: 'POLICE_RETURN_ACTION_PLAN',
  CHARGED: 'NONE',
  NFA: 'NONE',
  OOCR: 'NONE',
} as const;

const suspectOf = (draft: WorldDraft, key: string, facts: SuspectFacts): CaseSuspect => ({
  id: draft.id('case-suspect', key),
  personId: facts.personId,
  bailStatus: facts.bailStatus,
  bailExpires: null,
  charges: charges(draft, `suspect:${key}`, {
    codes: facts.codes,
    status: facts.charges ?? 'PROPOSED',
  }),
});

const charges = (
  draft: WorldDraft,
  key: string,
  of: { codes: readonly CjsCode[]; status: ProposedCharge['status'] },
): ProposedCharge[] =>
  of.codes.map((cjsCode) => ({
    id: draft.id('charge', `${key}:${cjsCode}`),
    cjsCode,
    particulars: null,
    status: of.status,
  }));

const requestOf = (
  draft: WorldDraft,
  key: string,
  of: { request: RequestFacts; n: number },
): ChargingRequest => ({
  id: draft.id('charging-request', key),
  kind: of.request.kind ?? (of.n === 0 ? 'CHARGING' : 'RESUBMISSION'),
  submittedAt: of.request.submittedAt,
  mg3: of.request.mg3,
  testSought: of.request.testSought ?? 'FULL_CODE',
  rejectedAt: of.request.rejectedAt ?? null,
  rejectionReason: of.request.rejectionReason ?? null,
  resubmissionNumber: of.n,
  decision: of.request.decision ? decisionOf(draft, key, of.request.decision) : null,
});

const decisionOf = (draft: WorldDraft, key: string, facts: DecisionFacts): ChargingDecision => ({
  id: draft.id('charging-decision', key),
  at: facts.at,
  byRole: 'RASSO_PROSECUTOR',
  test: 'FULL_CODE',
  result: facts.result,
  charges: charges(draft, `decision:${key}`, { codes: facts.codes ?? [], status: 'AUTHORISED' }),
  reasons: facts.reasons,
  actionPlan: facts.actionPlan
    ? {
        id: draft.id('action-plan', key),
        issuedAt: facts.at,
        returnBy: facts.actionPlan.returnBy,
        returnedAt: facts.actionPlan.returnedAt,
        items: facts.actionPlan.items.map((item, i) => ({
          id: draft.id('action-plan-item', `${key}:${String(i)}`),
          ...item,
        })),
      }
    : null,
});
