import type { Feed } from '../shared/feed/feed.js';
import { actionPlanIssued } from './charging-request/action-plan-issued.feed.js';
import { chargingDecisionRecorded } from './charging-request/charging-decision-recorded.feed.js';

/** What the CPS tells as it happens. */
export const cpsFeeds: readonly Feed[] = [chargingDecisionRecorded, actionPlanIssued];
