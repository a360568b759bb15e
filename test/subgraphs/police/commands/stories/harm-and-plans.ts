/** Assessments of harm, flags and plans, in their order. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  clearWarningFlag,
  reappraisable,
  recordHarmAssessment,
  recordReappraisal,
  recordRiskManagementPlan,
  regradeHarmAssessment,
  setWarningFlag,
} from '../orders/risk-orders.js';
import { badArgument, desk, giving, neverAllowed } from './police-desk.js';

describe('a harm assessment', () => {
  it('is not lowered without a reason, when recorded or regraded', async () => {
    const lower = { grade: 'STANDARD', reason: null };
    const recorded = await giving(await recordHarmAssessment(desk()), lower);
    const regraded = await giving(await regradeHarmAssessment(desk()), lower);
    expect([recorded, regraded]).toMatchObject([
      badArgument('input.reason'),
      badArgument('input.reason'),
    ]);
  });

  it('leaves the backlog, and tells that the risk is higher than it was thought', async () => {
    const order = await recordHarmAssessment(desk());
    const select =
      'recordId harmAssessment { finalGrade secondaryAssessedAt regradedByWhom version }';
    const { payload } = await desk().give({ ...order, select });
    expect(payload?.harmAssessment).toEqual({
      ...{ finalGrade: 'HIGH', secondaryAssessedAt: '2014-11-14T17:00:00Z' },
      ...{ regradedByWhom: 'SUPERVISOR_INSPECTOR', version: 2 },
    });
    const events = await desk().rows('select topic from outbox where key = $1', payload?.recordId);
    expect(events).toEqual([{ topic: 'harmAssessmentEscalated' }]);
  });

  it('is not regraded before it is assessed', async () => {
    const { input } = await recordHarmAssessment(desk());
    const order = await regradeHarmAssessment(desk());
    const outcome = await giving(order, { harmAssessmentId: input.harmAssessmentId });
    expect(outcome).toMatchObject(neverAllowed);
  });
});

describe('flags and plans', () => {
  it('say on the profile whether the child is flagged', async () => {
    const plan = await recordRiskManagementPlan(desk());
    const { childId } = plan.input;
    const flag = await setWarningFlag(desk());
    const warningFlagId = await desk().done({ ...flag, input: { ...flag.input, childId } });
    const isFlagged = async (): Promise<unknown> =>
      (
        await desk().rows('select flagged_on_system from cse_profile where child_id = $1', childId)
      )[0];
    expect(await isFlagged()).toEqual({ flagged_on_system: true });
    expect((await giving(await clearWarningFlag(desk()), { warningFlagId })).code).toBeNull();
    expect(await isFlagged()).toEqual({ flagged_on_system: false });
  });

  it('need a profile to plan for, an action, and a review that is to come', async () => {
    const order = await recordRiskManagementPlan(desk());
    const { childId } = (await setWarningFlag(desk())).input;
    expect(await giving(order, { childId })).toMatchObject(neverAllowed);
    expect(await giving(order, { actions: [] })).toMatchObject(badArgument('input.actions'));
    expect(await giving(order, { nextReviewOn: '2014-11-01' })).toMatchObject(
      badArgument('input.nextReviewOn'),
    );
  });

  it('keep what was agreed before', async () => {
    const order = await recordRiskManagementPlan(desk());
    const planId = await desk().done(order);
    const actions = await desk().rows(
      'select place from risk_management_action where plan_id = $1 order by place',
      planId,
    );
    expect(actions).toEqual([{ place: 0 }, { place: 1 }]);
    await desk().rows(
      `update risk_management_plan set begun_on = '2014-09-01', agreed_on = '2014-09-01' where id = $1`,
      planId,
    );
    await desk().done(order);
    const [plan] = await desk().rows(
      'select begun_on::text, agreed_on::text from risk_management_plan where id = $1',
      planId,
    );
    expect(plan).toEqual({ begun_on: '2014-09-01', agreed_on: '2014-11-14' });
  });

  it('are for children whom the police know', async () => {
    const outcome = await giving(await setWarningFlag(desk()), { childId: randomUUID() });
    expect(outcome).toMatchObject(badArgument('input.childId'));
  });

  it('leave incidents alone whose pattern has not changed', async () => {
    const domesticAbuseIncidentId = await reappraisable(desk(), 'DOMESTIC_ABUSE');
    const outcome = await giving(await recordReappraisal(desk()), { domesticAbuseIncidentId });
    expect(outcome).toMatchObject(neverAllowed);
  });
});
