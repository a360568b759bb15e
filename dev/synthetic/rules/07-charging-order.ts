import type { ChargingRequest } from '../world/cps-world.js';
import { violations } from './rule.js';
import type { Rule } from './rule.js';

export const rule07: Rule = {
  number: 7,
  text: 'Charging decision after submission; action-plan return after issue.',
  check: ({ cps }) =>
    violations(7, cps.chargingCases, ({ firstReportedAt, requests }) => {
      if (requests.some(({ submittedAt }) => submittedAt < firstReportedAt))
        return 'submitted before reported';
      if (requests.some(isDecidedEarly)) return 'decided before submitted';
      return requests.some(isReturnedEarly) ? 'action plan returned before issued' : null;
    }),
};

const isDecidedEarly = ({ decision, submittedAt }: ChargingRequest): boolean =>
  decision !== null && decision.at < submittedAt;

const isReturnedEarly = ({ decision }: ChargingRequest): boolean => {
  const plan = decision?.actionPlan;
  return plan?.returnedAt != null && plan.returnedAt < plan.issuedAt;
};
