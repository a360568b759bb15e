import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk, type Order } from '../../../support/command-desk.js';
import {
  endTreatment,
  nameTreatingClinician,
  recordChildProtectionMedical,
  recordHealthAttendanceConcern,
  recordSharingRefusal,
  withdrawSharingRefusal,
} from './orders.js';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk('HEALTH');
});

afterAll(async () => {
  await desk.stop();
});

describe('what health records', () => {
  it('is a concern, with its injuries in their order', async () => {
    const select = 'attendance { at safeguardingConcern injuries { kind site } }';
    const order = await recordHealthAttendanceConcern(desk);
    const { payload } = await desk.give({ ...order, select });
    expect(payload).toEqual({
      attendance: {
        ...{ at: '2014-11-14T15:00:00Z', safeguardingConcern: true },
        injuries: [{ kind: 'BRUISE', site: 'BACK' }],
      },
    });
  });

  it('is of a child whom health knows', async () => {
    const order = await recordHealthAttendanceConcern(desk);
    const outcome = await desk.give({ ...order, input: { ...order.input, childId: randomUUID() } });
    expect(outcome).toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: { argument: 'input.childId' },
    });
  });

  it.each([
    ['an examination before it was asked for', { attendedAt: '2014-11-14T08:00:00Z' }],
    ['a report before the examination', { reportAt: '2014-11-14T10:00:00Z' }],
  ])('is never %s', async (_, input) => {
    const order = await recordChildProtectionMedical(desk);
    const outcome = await desk.give({ ...order, input: { ...order.input, ...input } });
    expect(outcome).toMatchObject({ code: 'CONFLICT', refusal: { retryable: false } });
  });

  it.each([
    ['input.findings', { findings: null }],
    ['input.opinion', { opinion: null }],
  ])('is no report without %s', async (argument, input) => {
    const order = await recordChildProtectionMedical(desk);
    const outcome = await desk.give({ ...order, input: { ...order.input, ...input } });
    expect(outcome).toMatchObject({ code: 'BAD_USER_INPUT', refusal: { argument } });
  });
});

describe('a young person’s refusal', () => {
  it('counts from one who was found competent first', async () => {
    const order = await recordSharingRefusal(desk);
    const input = { ...order.input, competentAt: '2014-11-13T10:21:00Z' };
    expect(await desk.give({ ...order, input })).toMatchObject({
      code: 'BAD_USER_INPUT',
      refusal: { argument: 'input.competentAt' },
    });
  });

  it('stands once, until it is taken back', async () => {
    const order = await recordSharingRefusal(desk);
    await desk.done(order);
    expect(await desk.give(order)).toMatchObject({ code: 'CONFLICT' });
    const taken = await withdrawSharingRefusal(desk);
    const { payload } = await desk.give({ ...taken, select: 'refusal { withdrawnAt version }' });
    expect(payload).toMatchObject({ refusal: { withdrawnAt: expect.any(String), version: 2 } });
    expect(await desk.give(taken)).toMatchObject({ code: 'CONFLICT' });
    await desk.done(order);
  });
});

describe('who treats a child (M1)', () => {
  /** What the register tells of it to whoever decides. */
  const relationOf = async ({ childId, clinician }: Order['input']): Promise<unknown> => {
    const [row] = await desk.rows(
      `select named from child_standing(array[$1::uuid], 'https://health', $2, true)`,
      ...[childId, clinician],
    );
    return row?.named;
  };

  it('is named once, and until it is ended', async () => {
    const order = await nameTreatingClinician(desk);
    expect(await relationOf(order.input)).toBeNull();
    await desk.done(order);
    expect(await relationOf(order.input)).toBe('TREATING_CLINICIAN');
    expect(await desk.give(order)).toMatchObject({ code: 'CONFLICT' });
    const end = { ...order, command: 'endTreatment' };
    await desk.done(end);
    expect(await relationOf(order.input)).toBeNull();
    expect(await desk.give(end)).toMatchObject({ code: 'CONFLICT' });
    await desk.done(order);
    expect(await relationOf(order.input)).toBe('TREATING_CLINICIAN');
  });

  it('is nobody who names themselves', async () => {
    const order = await nameTreatingClinician(desk);
    const input = { ...order.input, clinician: order.as };
    expect(await desk.give({ ...order, input })).toMatchObject({
      ...{ code: 'CONFLICT', refusal: { retryable: false } },
    });
    expect(await relationOf(input)).toBeNull();
  });

  it('is ended by the clinician, and in direct care by no other', async () => {
    const order = await nameTreatingClinician(desk);
    const { childId } = order.input;
    const input = { childId, clinician: 'ed-clinician' };
    await desk.done({ ...order, input });
    const inCare = { purpose: 'DIRECT_CARE', command: 'endTreatment' } as const;
    const byAnother = { ...inCare, as: 'sexual-health-clinician', input };
    expect(await desk.give(byAnother)).toMatchObject({ code: 'CONFLICT' });
    expect(await relationOf(input)).toBe('TREATING_CLINICIAN');
    await desk.done({ ...inCare, as: 'ed-clinician', input: { childId } });
    expect(await relationOf(input)).toBeNull();
  });

  it.each([
    ['named', nameTreatingClinician],
    ['ended', endTreatment],
  ])('of another area is not %s', async (_, fresh) => {
    const order = await fresh(desk);
    const move = 'update health_child set area = $1 where child_id = $2 returning area';
    const { childId } = order.input;
    const [was] = await desk.rows('select area from health_child where child_id = $1', childId);
    await desk.rows(move, 'E09000001', childId);
    expect(await desk.give(order)).toMatchObject({
      ...{ code: 'PURPOSE_NOT_AVAILABLE', message: "The record is outside the caller's areas." },
    });
    await desk.rows(move, was?.area, childId);
  });

  it('is of a child whom health holds', async () => {
    const order = await nameTreatingClinician(desk);
    const outcome = await desk.give({ ...order, input: { ...order.input, childId: randomUUID() } });
    expect(outcome).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
