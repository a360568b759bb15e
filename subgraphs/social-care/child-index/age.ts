import type { PassChild } from '../../../schema/principal/episode-pass.js';
import type { CivilDate } from '../../../schema/time/instant.js';

/**
 * Completed years on a day. An age is attained at the start of the birthday (Family Law Reform Act 1969
 * s9); who was born on 29 February attains it on 1 March of other years.
 */
export const ageOn = (born: CivilDate, day: CivilDate): number => {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
};

/** What a pass may say of an age: enough for consent at sixteen, no date of birth. */
export const ageBandOn = (
  { isUnborn, dateOfBirth }: { readonly isUnborn: boolean; readonly dateOfBirth: CivilDate | null },
  day: CivilDate,
): PassChild['ageBand'] => {
  if (isUnborn) return 'UNBORN';
  if (dateOfBirth === null) return 'UNKNOWN';
  return ageOn(dateOfBirth, day) >= 16 ? '16_OR_OVER' : 'UNDER_16';
};
