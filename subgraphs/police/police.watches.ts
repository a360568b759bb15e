import { watchIndicators } from '../shared/indicator/watch/indicator-watcher.js';
import type { Watch } from '../shared/watch.js';
import { watchBacklogs } from './harm-assessment/backlog-threshold/backlog-watcher.js';
import { toldRules } from './indicator/told-rules.js';

/** What the police look after by themselves beside their clocks. */
export const policeWatches: readonly Watch[] = [
  watchBacklogs,
  watchIndicators({
    topic: 'riskIndicatorRaised',
    rules: toldRules,
    children: { table: 'police_child', id: 'child_id' },
  }),
];
