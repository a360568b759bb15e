import { rowBy, rowsBy } from '../../shared/loader/rows-by.js';
import { ActionPlanItem } from './action-plan-item.js';
import { ActionPlan } from './action-plan.js';
import { ChargingDecision } from './charging-decision.js';
import { ChargingRequest } from './charging-request.js';

export const requestsOfCase = rowsBy(ChargingRequest, {
  key: 'caseId',
  newestFirst: 'submittedAt',
});

export const decisionOfRequest = rowBy(ChargingDecision, { key: 'requestId' });

export const planOfDecision = rowBy(ActionPlan, { key: 'decisionId' });

export const itemsOfPlan = rowsBy(ActionPlanItem, { key: 'planId', inOrderOf: 'place' });
