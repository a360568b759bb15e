import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk } from '../../../support/command-desk.js';
import {
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
