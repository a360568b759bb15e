import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDesk, type Desk } from '../../../support/command-desk.js';
import { recordChildProtectionMedical, recordHealthAttendanceConcern } from './orders.js';

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
