/**
 * How much of a class a caller may see, weakest first.
 * NONE: nothing, not even that it exists. PRESENCE: that something is held, and whom to ask.
 * SUMMARY: codes, dates, status. FULL: everything.
 */
export const levels = ['NONE', 'PRESENCE', 'SUMMARY', 'FULL'] as const;

export type Level = (typeof levels)[number];

const rank: Readonly<Record<Level, number>> = { NONE: 0, PRESENCE: 1, SUMMARY: 2, FULL: 3 };

/** Whether `held` reaches `wanted`. */
export const reaches = (held: Level, wanted: Level): boolean => rank[held] >= rank[wanted];

/** The weaker of two levels: the strictest answer wins. */
export const weaker = (a: Level, b: Level): Level => (rank[a] <= rank[b] ? a : b);
