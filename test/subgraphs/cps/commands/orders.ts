/** Fresh orders for the commands about charging files, each with what it needs arranged before it. */
import { subscriberOrders } from '../../../support/subscriber-orders.js';
import { randomUUID } from 'node:crypto';
import { accessFindingOrder, dataBreachOrders } from '../../../support/break-glass-orders.js';
import type { Desk, Order } from '../../../support/command-desk.js';
import type { OrderOf } from '../../../support/command-laws.js';

const purpose = 'CRIMINAL_INVESTIGATION_CHARGING' as const;
const investigator = { as: 'investigator', purpose } as const;
const prosecutor = { as: 'prosecutor', purpose } as const;

let serial = 90_000;

export const newUrn = (): string => {
  serial += 1;
  return `22ZZ${String(serial)}14`;
};

export const submitChargingRequest = (): Promise<Order> =>
  Promise.resolve({
    ...{ ...investigator, command: 'submitChargingRequest' },
    input: {
      ...{ urn: newUrn(), investigationId: randomUUID(), area: 'West Midlands' },
      ...{ localAuthority: 'E06000019', rasso: true, firstReportedAt: '2014-10-01T09:00:00Z' },
      children: [{ childId: randomUUID(), role: 'VICTIM', familyName: 'Invented' }],
      ...{ kind: 'CHARGING', testSought: 'FULL_CODE', mg3: 'The evidence is as follows.' },
    },
  });

export const recordChargingDecision = async (desk: Desk): Promise<Order> => ({
  ...{ ...prosecutor, command: 'recordChargingDecision' },
  input: {
    chargingRequestId: await desk.done(await submitChargingRequest()),
    ...{ result: 'CHARGE', test: 'FULL_CODE', reasons: 'Both stages are met.' },
    charges: [{ cjsCode: 'SX03172' }],
  },
});

const actions = [
  { category: 'DIGITAL', description: 'Examine the phone.', rationale: 'It may corroborate.' },
];

interface IssuedPlan {
  readonly planId: string;
  readonly itemId: string;
}

const issuedPlan = async (desk: Desk): Promise<IssuedPlan> => {
  const order = await recordChargingDecision(desk);
  const plan = {
    result: 'ACTION_PLAN',
    test: null,
    charges: null,
    returnBy: '2014-11-28',
    actions,
  };
  const requestId = await desk.done({ ...order, input: { ...order.input, ...plan } });
  const [row] = await desk.rows(
    `select p.id, i.id as item from action_plan p join charging_decision d on d.id = p.decision_id
       join action_plan_item i on i.plan_id = p.id where d.request_id = $1`,
    requestId,
  );
  return { planId: String(row?.id), itemId: String(row?.item) };
};

export const returnActionPlan = async (desk: Desk): Promise<Order> => {
  const { planId, itemId } = await issuedPlan(desk);
  return {
    ...{ ...investigator, command: 'returnActionPlan' },
    input: { actionPlanId: planId, items: [{ id: itemId, status: 'DONE' }] },
  };
};

interface OpenFile {
  readonly urn: string;
  readonly childId: string;
}

/** A file that was just opened, with its victim. */
export const openFile = async (desk: Desk): Promise<OpenFile> => {
  const order = await submitChargingRequest();
  await desk.done(order);
  const [child] = order.input.children as readonly { readonly childId: string }[];
  return { urn: String(order.input.urn), childId: child?.childId ?? '' };
};

export const raiseVictimInformationRequest = async (desk: Desk): Promise<Order> => ({
  ...{ ...investigator, command: 'raiseVictimInformationRequest' },
  input: {
    ...(await openFile(desk)),
    ...{ holder: 'EDUCATION', material: 'EDUCATION', counselling: false },
    ...{ reasonableLine: 'First account at school.', necessity: 'No other source.' },
    victimNoticeAt: '2014-11-14T10:00:00Z',
  },
});

export const requestEarlyAdvice = async (desk: Desk): Promise<Order> => ({
  ...{ ...investigator, command: 'requestEarlyAdvice' },
  input: { urn: (await openFile(desk)).urn, questions: 'Is the first account enough?' },
});

export const recordEarlyAdvice = async (desk: Desk): Promise<Order> => ({
  ...{ ...prosecutor, command: 'recordEarlyAdvice' },
  input: {
    earlyAdviceId: await desk.done(await requestEarlyAdvice(desk)),
    advice: 'Examine the phone first.',
  },
});

export const requestSpecialMeasure = async (desk: Desk): Promise<Order> => ({
  ...{ ...investigator, command: 'requestSpecialMeasure' },
  input: { ...(await openFile(desk)), kind: 'INTERMEDIARY' },
});

export const applyForSpecialMeasure = async (desk: Desk): Promise<Order> => ({
  ...{ ...prosecutor, command: 'applyForSpecialMeasure' },
  input: { specialMeasureId: await desk.done(await requestSpecialMeasure(desk)) },
});

export const recordSpecialMeasureRuling = async (desk: Desk): Promise<Order> => ({
  ...{ ...prosecutor, command: 'recordSpecialMeasureRuling' },
  input: { specialMeasureId: await desk.done(await applyForSpecialMeasure(desk)), granted: true },
});

const invitation =
  (command: string): OrderOf =>
  async (desk) => ({
    ...{ ...prosecutor, command, type: 'EpisodeInvitationInput' },
    input: { reference: (await openFile(desk)).urn, agency: 'POLICE' },
  });

const closeChargingFile: OrderOf = async (desk) => ({
  ...{ ...prosecutor, command: 'closeChargingFile', type: 'EpisodeClosingInput' },
  input: { reference: (await openFile(desk)).urn },
});

export const orders: Readonly<Record<string, OrderOf>> = {
  submitChargingRequest,
  recordChargingDecision,
  returnActionPlan,
  raiseVictimInformationRequest,
  requestEarlyAdvice,
  recordEarlyAdvice,
  requestSpecialMeasure,
  applyForSpecialMeasure,
  recordSpecialMeasureRuling,
  inviteToChargingFile: invitation('inviteToChargingFile'),
  uninviteFromChargingFile: invitation('uninviteFromChargingFile'),
  closeChargingFile,
  recordCpsAccessFinding: accessFindingOrder({ name: 'Cps', reviewer: 'cps-manager' }),
  ...dataBreachOrders({ name: 'Cps', reviewer: 'cps-manager' }),
  ...subscriberOrders({
    name: 'Cps',
    feed: 'chargingDecisionRecorded',
    as: 'police-system',
    purpose: 'CRIMINAL_INVESTIGATION_CHARGING',
  }),
};
