import { indicatorLimits } from '../../../../schema/indicators/indicator-limits.js';
import { addDays, dayOf } from '../../../../schema/time/instant.js';
import type { Given } from '../../given.js';
import type { ViewRule } from '../view-rule.js';

const { withinDays } = indicatorLimits.chargingDecision;

const lastRequest = (file: Given): Given | null =>
  file
    .all('requests')
    .reduce<Given | null>(
      (last, one) =>
        (one.text('submittedAt') ?? '') > (last?.text('submittedAt') ?? '') ? one : last,
      null,
    );

/** The day on which it was late for the first time; null when nothing is owed. */
const lateOn = (file: Given): string | null => {
  const request = lastRequest(file);
  const submittedAt = request?.text('submittedAt') ?? null;
  if (file.text('status') === 'AWAITING_CPS')
    return submittedAt === null ? null : addDays(dayOf(submittedAt), withinDays + 1);
  const plan = request?.one('decision')?.one('actionPlan');
  const returnBy = plan?.text('returnedAt') === null ? plan.text('returnBy') : null;
  return returnBy === null ? null : addDays(returnBy, 1);
};

/**
 * A file awaits the CPS for more than 28 days, or an action plan is with the police past its day. Report: a
 * charging decision awaited fifteen months after a girl of twelve first spoke.
 */
export const chargingDelay: ViewRule = {
  code: 'R12',
  inputs: [{ agency: 'CPS', dataClass: 'CRIME' }],
  needs: {
    CPS: `cases { id status
      requests { id submittedAt decision { id actionPlan { id returnBy returnedAt } } } }`,
  },
  find: ({ cps, today }) =>
    cps.all('cases').flatMap((file) => {
      const since = lateOn(file);
      return since === null || since > today ? [] : [{ id: file.text('id'), agency: 'CPS', since }];
    }),
};
