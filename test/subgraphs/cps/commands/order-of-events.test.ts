import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk, type Order, type Outcome } from '../../../support/command-desk.js';
import {
  applyForSpecialMeasure,
  newUrn,
  openFile,
  recordEarlyAdvice,
  recordSpecialMeasureRuling,
  requestEarlyAdvice,
  requestSpecialMeasure,
  raiseVictimInformationRequest,
  recordChargingDecision,
  returnActionPlan,
  submitChargingRequest,
} from './orders.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('CPS');
});

afterAll(async () => {
  await desk.stop();
});

const giving = (order: Order, input: Order['input']): Promise<Outcome> =>
  desk.give({ ...order, input: { ...order.input, ...input } });

const neverAllowed = { code: 'CONFLICT', refusal: { retryable: false } };
const badArgument = (argument: string): object => ({
  code: 'BAD_USER_INPUT',
  refusal: { argument },
});

const fileOf = async (urn: unknown): Promise<unknown> =>
  (
    await desk.rows('select status, next_action, version from charging_case where urn = $1', urn)
  )[0];

describe('a charging file', () => {
  it('is opened by its first request, as an episode of the CPS and the police', async () => {
    const { urn, childId } = await openFile(desk);
    expect(await fileOf(urn)).toEqual({
      ...{ status: 'AWAITING_CPS', next_action: 'CPS_REVIEW', version: 2 },
    });
    expect(await desk.database.finder.byReference(urn)).toMatchObject({
      ...{ kind: 'URN', agencies: ['CPS', 'POLICE'], closedAt: null },
      children: [{ id: childId, area: 'E06000019' }],
    });
  });

  it('has one open request at a time; a rejected one is sent again under the next number', async () => {
    const order = await submitChargingRequest();
    const chargingRequestId = await desk.done(order);
    expect(await desk.give(order)).toMatchObject(neverAllowed);
    const rejection = { chargingRequestId, result: 'REJECTED', charges: null, test: null };
    await giving(await recordChargingDecision(desk), rejection);
    expect(await fileOf(order.input.urn)).toMatchObject({
      ...{ status: 'AWAITING_POLICE', next_action: 'POLICE_SUBMIT' },
    });
    const select = 'chargingRequest { resubmissionNumber }';
    const again = await desk.give({
      ...order,
      input: { ...order.input, kind: 'RESUBMISSION' },
      select,
    });
    expect(again.payload).toEqual({ chargingRequest: null });
    const numbers = await desk.rows(
      `select resubmission_number as n from charging_request r join charging_case c on c.id = r.case_id
       where c.urn = $1 order by 1`,
      order.input.urn,
    );
    expect(numbers).toEqual([{ n: 0 }, { n: 1 }]);
  });

  it('goes its way with the decision, which is made once', async () => {
    const order = await recordChargingDecision(desk);
    const select =
      'chargingRequest { decision { result byRole reasons charges { cjsCode status } } }';
    const { payload } = await desk.give({ ...order, select });
    expect(payload).toEqual({
      chargingRequest: {
        decision: {
          ...{ result: 'CHARGE', byRole: 'RASSO_PROSECUTOR', reasons: 'Both stages are met.' },
          charges: [{ cjsCode: 'SX03172', status: 'AUTHORISED' }],
        },
      },
    });
    expect(await desk.give(order)).toMatchObject(neverAllowed);
  });

  it.each([
    ['input.charges', { charges: [] }],
    ['input.test', { test: null }],
    ['input.returnBy', { result: 'ACTION_PLAN' }],
    ['input.actions', { result: 'ACTION_PLAN', returnBy: '2014-11-28' }],
  ])('has no decision without %s', async (argument, input) => {
    const outcome = await giving(await recordChargingDecision(desk), input);
    expect(outcome).toMatchObject(badArgument(argument));
  });

  it('comes back when every action of its plan is answered, once', async () => {
    const order = await returnActionPlan(desk);
    const items = order.input.items as readonly object[];
    const open = items.map((item) => ({ ...item, status: 'OPEN' }));
    expect(await giving(order, { items: [] })).toMatchObject(badArgument('input.items'));
    expect(await giving(order, { items: open })).toMatchObject(neverAllowed);
    await desk.done(order);
    expect(await desk.give(order)).toMatchObject(neverAllowed);
  });

  it('is named by its URN', async () => {
    const outcome = await giving(await submitChargingRequest(), { urn: 'URN-1' });
    expect(outcome).toMatchObject(badArgument('input.urn'));
  });

  it('is closed to requests once it is closed', async () => {
    const { urn } = await openFile(desk);
    const who = { as: 'prosecutor', purpose: 'CRIMINAL_INVESTIGATION_CHARGING' } as const;
    const type = 'EpisodeClosingInput';
    await desk.done({ ...who, command: 'closeChargingFile', type, input: { reference: urn } });
    expect((await desk.database.finder.byReference(urn))?.closedAt).not.toBeNull();
    expect(await giving(await submitChargingRequest(), { urn })).toMatchObject(neverAllowed);
  });
});

describe('material about a victim', () => {
  it('is asked for about a victim of the file', async () => {
    const order = await raiseVictimInformationRequest(desk);
    const { childId } = await openFile(desk);
    expect(await giving(order, { childId })).toMatchObject(badArgument('input.childId'));
    expect(await giving(order, { urn: newUrn() })).toMatchObject(badArgument('input.urn'));
  });

  it('of a counsellor needs substantial probative value and an authority', async () => {
    const order = await raiseVictimInformationRequest(desk);
    const counselling = { counselling: true, material: 'COUNSELLING' };
    expect(await giving(order, counselling)).toMatchObject(neverAllowed);
    const probative = { ...counselling, substantialProbativeValue: true };
    expect(await giving(order, probative)).toMatchObject(badArgument('input.authorisedByRank'));
    const authorised = { ...probative, authorisedByRank: 'INSPECTOR' };
    expect((await giving(order, authorised)).code).toBeNull();
  });

  it('names the file for which the material is asked', async () => {
    const order = { ...(await raiseVictimInformationRequest(desk)), as: 'prosecutor' };
    const { payload } = await desk.give({ ...order, select: 'victimInformationRequest { urn }' });
    expect(payload).toEqual({ victimInformationRequest: { urn: order.input.urn } });
  });
});

describe('early advice', () => {
  it('is asked for once at a time, and given once', async () => {
    const asked = await requestEarlyAdvice(desk);
    const earlyAdviceId = await desk.done(asked);
    expect(await desk.give(asked)).toMatchObject(neverAllowed);
    const select = 'earlyAdvice { respondedAt advice version }';
    const given = await giving({ ...(await recordEarlyAdvice(desk)), select }, { earlyAdviceId });
    expect(given.payload).toEqual({
      earlyAdvice: {
        ...{ respondedAt: expect.any(String), advice: 'Examine the phone first.', version: 2 },
      },
    });
    const again = await giving(await recordEarlyAdvice(desk), { earlyAdviceId });
    expect(again).toMatchObject(neverAllowed);
    expect((await desk.give(asked)).code).toBeNull();
  });

  it('comes too late once a charge is decided, and for a file that is not there', async () => {
    const order = await requestEarlyAdvice(desk);
    expect(await giving(order, { urn: newUrn() })).toMatchObject(badArgument('input.urn'));
    const [request] = await desk.rows(
      'select r.id from charging_request r join charging_case c on c.id = r.case_id where c.urn = $1',
      order.input.urn,
    );
    const decision = await recordChargingDecision(desk);
    await desk.done({ ...decision, input: { ...decision.input, chargingRequestId: request?.id } });
    expect(await desk.give(order)).toMatchObject(neverAllowed);
  });
});

describe('a special measure', () => {
  const shown = 'specialMeasure { kind applied granted }';

  it('is asked for, applied for and ruled on, in this order and once each', async () => {
    const asked = await requestSpecialMeasure(desk);
    const specialMeasureId = await desk.done(asked);
    expect(await desk.give(asked)).toMatchObject(neverAllowed);
    const ruling = await recordSpecialMeasureRuling(desk);
    expect(await giving(ruling, { specialMeasureId })).toMatchObject(neverAllowed);
    const application = await applyForSpecialMeasure(desk);
    await desk.done({ ...application, input: { specialMeasureId } });
    expect(await giving(application, { specialMeasureId })).toMatchObject(neverAllowed);
    const ruled = await giving({ ...ruling, select: shown }, { specialMeasureId });
    expect(ruled.payload).toEqual({
      specialMeasure: { kind: 'INTERMEDIARY', applied: true, granted: true },
    });
    expect(await giving(ruling, { specialMeasureId })).toMatchObject(neverAllowed);
  });

  it('is for a victim or witness of the file', async () => {
    const order = await requestSpecialMeasure(desk);
    const { childId } = await openFile(desk);
    expect(await giving(order, { childId })).toMatchObject(badArgument('input.childId'));
  });
});
