/** A moment: ISO 8601 in UTC with a trailing `Z`, as in `2014-11-14T17:00:00Z` or with milliseconds. */
export type Instant = string;

/** A calendar day in Europe/London: `YYYY-MM-DD`. Never a midnight moment. */
export type CivilDate = string;

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Milliseconds since 1970 of a moment. */
export const millisOf = (at: Instant): number => Date.parse(at);

/** The moment `ms` milliseconds after 1970. */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString();

/** The day in London on which a moment falls. */
export const dayOf = (at: Instant): CivilDate => londonDay.format(millisOf(at));

/** Whole days from one civil day to another; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The civil day `days` after another. */
export const addDays = (day: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
