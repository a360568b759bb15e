import type { Holding } from '../shared/server/subgraph.js';

const filesOfChild = 'select record_id from charging_case_child where child_id = $1';

/**
 * What the CPS counts of each class in `disclosures`. A file is a record of CRIME and, by its URN, an
 * identifier; a child's part as victim is one of VICTIM; each request holds an MG3.
 */
export const cpsHoldings: readonly Holding[] = [
  { dataClass: 'CRIME', sql: filesOfChild },
  { dataClass: 'IDENTITY_PNC_CRO', sql: filesOfChild },
  { dataClass: 'VICTIM', sql: `${filesOfChild} and role = 'VICTIM'` },
  {
    dataClass: 'LEGAL_ADVICE',
    sql: `select id from charging_request where case_id in (${filesOfChild})`,
  },
  {
    dataClass: 'LEGAL_ADVICE',
    sql: `select id from early_advice where case_id in (${filesOfChild})`,
  },
  { dataClass: 'VICTIM', sql: 'select id from special_measure where child_id = $1' },
];
