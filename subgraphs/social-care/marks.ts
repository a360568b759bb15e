import type { Classification } from '../shared/policy/classified.js';

/*
 * The marks that most of social care's fields carry, named once: what a summary shows, what only full
 * disclosure shows, whose words a text is, and clocks, which carry their record's class too.
 */

/** Codes, dates, status, counts and lists. */
export const summary: Classification = { as: ['SAFEGUARDING'], at: 'SUMMARY' };

/** How well a duty was done, opinions, exact detail. */
export const detail: Classification = { as: ['SAFEGUARDING'], at: 'FULL' };

/** Free text: assessments and referrals carry third parties' data and family confidences. */
export const narrative: Classification = { as: ['SAFEGUARDING_NARRATIVE'], at: 'FULL' };

/** Statutory clocks and whom to contact. */
export const operational: Classification = { as: ['SAFEGUARDING', 'OPERATIONAL'], at: 'SUMMARY' };

/** Aggregates that name no child. */
export const aggregate: Classification = { as: ['OPERATIONAL'], at: 'SUMMARY' };
