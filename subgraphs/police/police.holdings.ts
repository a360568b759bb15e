import type { Holding } from '../shared/server/subgraph.js';

/** What the police count of each class in `disclosures`. One line a kind of record. */
export const policeHoldings: readonly Holding[] = [
  { dataClass: 'CRIME', sql: 'select record_id from crime_report_child where child_id = $1' },
];
