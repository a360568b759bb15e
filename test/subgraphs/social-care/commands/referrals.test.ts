import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk, type Order, type Outcome } from '../../../support/command-desk.js';
import { childOf } from '../../../support/seeded.js';
import {
  acknowledgeReferral,
  arrivedReferral,
  decideReferral,
  openChildInNeedPlan,
} from './orders.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('SOCIAL_CARE');
});

afterAll(async () => {
  await desk.stop();
});

const giving = (order: Order, input: Order['input']): Promise<Outcome> =>
  desk.give({ ...order, input: { ...order.input, ...input } });

const neverAllowed = { code: 'CONFLICT', refusal: { retryable: false } };

describe('a referral of the police', () => {
  it('cannot be decided before it has arrived; the same command succeeds when it has', async () => {
    const idempotencyKey = randomUUID();
    const order = await decideReferral(desk);
    const policeReferralId = randomUUID();
    const early = await giving(order, { policeReferralId, idempotencyKey });
    expect(early).toMatchObject({ code: 'CONFLICT', refusal: { retryable: true } });
    const arrived = await arrivedReferral(desk);
    await desk.rows(
      'update referral set police_referral_id = $1 where police_referral_id = $2',
      ...[policeReferralId, arrived],
    );
    expect((await giving(order, { policeReferralId, idempotencyKey })).code).toBeNull();
  });

  it('cannot be acknowledged before it has arrived, nor twice', async () => {
    const order = await acknowledgeReferral(desk);
    expect(await giving(order, { policeReferralId: randomUUID() })).toMatchObject({
      code: 'CONFLICT',
      refusal: { retryable: true },
    });
    await desk.done(order);
    expect(await desk.give(order)).toMatchObject(neverAllowed);
  });

  it('is decided once, and the clock of one working day is met', async () => {
    const order = await decideReferral(desk);
    const select = 'referral { decision decidedAt version decisionClock { dueAt status } }';
    const { payload } = await desk.give({ ...order, select });
    expect(payload).toEqual({
      referral: {
        decision: 'STRATEGY_DISCUSSION',
        decidedAt: '2014-11-14T17:00:00Z',
        version: 2,
        decisionClock: { dueAt: '2014-11-17T23:59:59Z', status: 'MET' },
      },
    });
    expect(await desk.give(order)).toMatchObject(neverAllowed);
  });

  it('is not decided without a reason to do nothing', async () => {
    const outcome = await giving(await decideReferral(desk), { decision: 'NFA', reason: null });
    expect(outcome).toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: { argument: 'input.reason' },
    });
  });

  it('of another area is not the caller’s to decide', async () => {
    const order = await decideReferral(desk);
    await desk.rows(
      `update referral set area = 'E09000001' where police_referral_id = $1`,
      order.input.policeReferralId,
    );
    expect((await desk.give(order)).code).toBe('PURPOSE_NOT_AVAILABLE');
  });

  it('is decided by one of two who decide at once', async () => {
    const order = await decideReferral(desk);
    const outcomes = await Promise.all([desk.give(order), desk.give(order)]);
    expect(outcomes.map(({ code }) => code).toSorted()).toEqual(['CONFLICT', null]);
  });
});

/** One that has come by an event, about children who are in nobody's index. */
const arrivedUnknown = async (unknownChildren: number): Promise<string> => {
  const policeReferralId = randomUUID();
  await desk.rows(
    `insert into arrived_referral (police_referral_id, area, arrived_at, unknown_children)
     values ($1, 'E06000051', '2014-11-14T09:00:00Z', $2)`,
    ...[policeReferralId, unknownChildren],
  );
  return policeReferralId;
};

describe('a referral of the police about a child who is in nobody’s index', () => {
  const children = [
    { unknownChildId: randomUUID(), givenName: 'Invented', familyName: 'Child', sex: 'FEMALE' },
  ];

  it('is acknowledged with the child registered, and decided from when it arrived', async () => {
    const policeReferralId = await arrivedUnknown(1);
    const order = await acknowledgeReferral(desk);
    const select = 'referral { receivedAt acknowledgedAt policeReferralId }';
    const { payload } = await giving({ ...order, select }, { policeReferralId, children });
    expect(payload).toEqual({
      referral: {
        ...{ receivedAt: '2014-11-14T09:00:00Z', acknowledgedAt: '2014-11-14T17:00:00Z' },
        policeReferralId,
      },
    });
    const [row] = await desk.rows(
      `select i.*, l.agency, l.local_id, l.status from referral r join child_identity i on i.id = r.child_id
       join linked_record l on l.child_id = i.id where r.police_referral_id = $1`,
      policeReferralId,
    );
    expect(row).toMatchObject({
      ...{ given_name: 'Invented', family_name: 'Child', sex: 'FEMALE', area: 'E06000051' },
      ...{ agency: 'POLICE', local_id: children[0]?.unknownChildId, status: 'CONFIRMED' },
    });
    const [event] = await desk.rows(
      `select payload from outbox where topic = 'referralAcknowledged' and key = $1`,
      policeReferralId,
    );
    expect(event?.payload).toMatchObject({
      unknownChildIds: [children[0]?.unknownChildId],
      registeredChildIds: [row?.id],
    });
    expect(JSON.stringify(event)).not.toContain('Invented');
  });

  it('is acknowledged with the child recognised as one of the index', async () => {
    const policeReferralId = await arrivedUnknown(1);
    const childId = childOf('ST-03', 'girl');
    const known = [{ unknownChildId: randomUUID(), childId }];
    await desk.done({
      ...(await acknowledgeReferral(desk)),
      input: { policeReferralId, children: known },
    });
    expect(
      await desk.rows(
        'select child_id from referral where police_referral_id = $1',
        policeReferralId,
      ),
    ).toEqual([{ child_id: childId }]);
  });

  it('is not acknowledged while a child is neither, comes twice, or is nobody of the index', async () => {
    const policeReferralId = await arrivedUnknown(2);
    const [one] = children;
    const nobody = { unknownChildId: randomUUID(), childId: randomUUID() };
    for (const given of [[], children, [one, one], [one, nobody]]) {
      const outcome = await giving(await acknowledgeReferral(desk), {
        ...{ policeReferralId, children: given },
      });
      expect(outcome.code).toBe('BAD_USER_INPUT');
    }
  });

  it('is not decided before it is acknowledged', async () => {
    const policeReferralId = await arrivedUnknown(1);
    const order = await decideReferral(desk);
    expect(await giving(order, { policeReferralId })).toMatchObject(neverAllowed);
    await giving(await acknowledgeReferral(desk), { policeReferralId, children });
    expect((await giving(order, { policeReferralId })).code).toBeNull();
  });
});

describe('a plan after a referral of the police', () => {
  const announced = async (topic: string, id: unknown): Promise<unknown> => {
    const [event] = await desk.rows(
      'select payload from outbox where topic = $1 and key = $2',
      ...[topic, id],
    );
    return event?.payload ?? null;
  };

  it('is told with the decision where there is one, and by itself when it comes later', async () => {
    const decide = await decideReferral(desk);
    const { policeReferralId } = decide.input;
    await desk.done(decide);
    expect(await announced('referralDecided', policeReferralId)).toMatchObject({
      isPlanned: false,
    });
    const [referral] = await desk.rows(
      'select child_id from referral where police_referral_id = $1',
      policeReferralId,
    );
    const plan = await openChildInNeedPlan(desk);
    await giving(plan, { childIds: [referral?.child_id] });
    expect(await announced('referralPlanMade', policeReferralId)).toMatchObject({
      ...{ policeReferralId, childIds: [referral?.child_id] },
    });
    const again = await decideReferral(desk);
    await desk.rows(
      'update referral set child_id = $1 where police_referral_id = $2',
      ...[referral?.child_id, again.input.policeReferralId],
    );
    await desk.done(again);
    expect(await announced('referralDecided', again.input.policeReferralId)).toMatchObject({
      isPlanned: true,
    });
  });
});
