/** A moment: ISO 8601 in UTC with a trailing `Z`, as in `2014-11-14T17:00:00Z` or with milliseconds. */
export type Instant = string;

/** A calendar day in Europe/London: `YYYY-MM-DD`. Never a midnight moment. */
export type CivilDate = string;
