import type { Given } from '../given.js';
import { key, type ChronologyEvent, type EventSource } from './chronology-event.js';

const eventsOfRequest = (request: Given): readonly ChronologyEvent[] => {
  const decision = request.one('decision');
  const submitted = request.text('submittedAt');
  return [
    key(submitted, 'CHARGING_REQUEST', 'Submitted to the CPS', request.text('kind')),
    ...(decision
      ? [key(decision.text('at'), 'CHARGING_DECISION', 'CPS decided', decision.text('result'))]
      : []),
  ];
};

/** What the CPS recorded, as the caller may see it. */
export const cpsEvents: readonly EventSource[] = [
  {
    field: 'cases',
    need: 'cases { id requests { id kind submittedAt decision { at result } } }',
    events: (one) => one.all('requests').flatMap(eventsOfRequest),
  },
];
