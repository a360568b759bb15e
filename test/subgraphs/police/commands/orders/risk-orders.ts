/** Fresh orders about judging harm: assessments, flags, plans, patterns. */
import { randomUUID } from 'node:crypto';
import type { Desk, Order } from '../../../../support/command-desk.js';
import { newChild, nextPlace } from './new-child.js';

const screener = { as: 'mash-police', purpose: 'MASH_SCREENING' } as const;
const missing = { as: 'mash-police', purpose: 'MISSING_EXPLOITATION' } as const;
const assessor = { as: 'police-supervisor', purpose: 'MASH_SCREENING' } as const;

/** An assessment that waits in the backlog, graded MEDIUM by the officer who attended. */
const waiting = async (desk: Desk): Promise<string> => {
  const id = randomUUID();
  await desk.rows(
    `insert into harm_assessment (id, unit_id, area, received_at, source, initial_grade, child_linked, shared_with)
     select $1, id, 'E06000051', '2014-11-10T09:00:00Z', 'CHILD_CONCERN', 'MEDIUM', true, '{}'
     from unit limit 1`,
    id,
  );
  await desk.rows(
    'insert into harm_assessment_child (record_id, child_id) values ($1, $2)',
    ...[id, await newChild(desk)],
  );
  return id;
};

export const recordHarmAssessment = async (desk: Desk): Promise<Order> => ({
  ...{ ...assessor, command: 'recordHarmAssessment' },
  input: { harmAssessmentId: await waiting(desk), grade: 'HIGH', sharedWith: ['SOCIAL_CARE'] },
});

export const regradeHarmAssessment = async (desk: Desk): Promise<Order> => ({
  ...{ ...assessor, command: 'regradeHarmAssessment' },
  input: {
    harmAssessmentId: await desk.done(await recordHarmAssessment(desk)),
    ...{ grade: 'STANDARD', reason: 'The person has left the country.' },
  },
});

export const setBacklogThreshold = async (desk: Desk): Promise<Order> => {
  const order = {
    ...{ ...assessor, command: 'setBacklogThreshold' },
    input: { localAuthority: 'E06000051', raiseAt: 50, clearAt: 40 },
  };
  await desk.done(order);
  return order;
};

export const setWarningFlag = async (desk: Desk): Promise<Order> => ({
  ...{ ...screener, command: 'setWarningFlag' },
  input: {
    childId: await newChild(desk),
    ...{ kind: 'CSE', reason: 'Older associates.', systemsFlagged: ['Command and control'] },
  },
});

export const clearWarningFlag = async (desk: Desk): Promise<Order> => ({
  ...{ ...screener, command: 'clearWarningFlag' },
  input: {
    warningFlagId: await desk.done(await setWarningFlag(desk)),
    reason: 'Eighteen months without a sign.',
  },
});

const profiled = async (desk: Desk): Promise<string> => {
  const childId = await newChild(desk);
  await desk.rows(
    `insert into cse_profile (id, child_id, on_problem_profile, risk_grade, flagged_on_system, vehicles_phones_of_interest)
     values ($1, $2, true, 'MODERATE', false, '{}')`,
    ...[randomUUID(), childId],
  );
  return childId;
};

export const recordRiskManagementPlan = async (desk: Desk): Promise<Order> => {
  const order = {
    ...{ ...missing, command: 'recordRiskManagementPlan' },
    input: {
      ...{ childId: await profiled(desk), owner: 'POLICE', nextReviewOn: '2014-12-14' },
      ...{ childViewRecorded: true, childAgreed: true },
      actions: [{ owner: 'SOCIAL_CARE', description: 'A worker whom she trusts.' }],
    },
  };
  await desk.done(order);
  return order;
};

export const reappraisable = async (desk: Desk, flag: string): Promise<string> => {
  const [row] = await desk.rows(
    `select d.id from domestic_abuse_incident d order by d.id offset $1 limit 1`,
    nextPlace(),
  );
  await desk.rows(
    'update domestic_abuse_incident set flag = $2, reappraised_at = null where id = $1',
    ...[row?.id, flag],
  );
  return String(row?.id);
};

export const recordReappraisal = async (desk: Desk): Promise<Order> => ({
  ...{ ...assessor, command: 'recordReappraisal' },
  input: {
    domesticAbuseIncidentId: await reappraisable(desk, 'HARASSMENT'),
    note: 'The pattern has changed.',
  },
});
