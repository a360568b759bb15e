import type { Classification } from '../shared/policy/classified.js';

/*
 * The marks of the police's work lists, named once: of the list, its count, and what filters or orders it.
 * Each carries the class of its records beside OPERATIONAL.
 */

/** Harm assessments, exploitation, missing children, allegations for the LADO. */
export const safeguardingList: Classification = {
  as: ['SAFEGUARDING', 'OPERATIONAL'],
  at: 'SUMMARY',
};

/** Investigations and exhibits. */
export const crimeList: Classification = { as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' };

/** Children in custody. */
export const custodyList: Classification = { as: ['CUSTODY', 'OPERATIONAL'], at: 'SUMMARY' };
