import { addDays, type CivilDate } from '../../../schema/time/instant.js';
import type { WorldDraft } from '../draft/world-draft.js';
import type { Random } from '../random.js';
import { dayBetween } from '../wm2014/population.js';
import type { WorldChild } from '../world.js';
import { heavy, YEARS } from './rates.js';

/** A part of a load: so many children, and their records. Parts are alike but for the first. */
export interface Part {
  readonly draft: WorldDraft;
  readonly people: readonly WorldChild[];
  /** 0, 1, 2 …; keys of records begin with it. */
  readonly number: number;
}

/** Something that happens to a child on a day of the last years. */
export interface Happening {
  readonly child: WorldChild;
  readonly day: CivilDate;
  readonly random: Random;
  /** Of the record, unique over all parts. */
  readonly key: string;
}

/** Events end here, three days before the clock starts: nothing that follows is of the future. */
export const lastDay: CivilDate = '2026-05-28';
const firstDay = addDays(lastDay, -365 * YEARS);

/** Each of as many events as so many a year per 10,000 make of this part, by a stream of its own. */
export const happen = (
  part: Part,
  of: { readonly kind: string; readonly yearly: number },
  each: (happening: Happening) => void,
): void => {
  const { draft, people, number } = part;
  if (people.length === 0) return;
  const counting = draft.stream(`count:${of.kind}`);
  const count = expected((of.yearly * YEARS * people.length) / 10_000, counting);
  for (let n = 0; n < count; n += 1) {
    const random = draft.stream(`${of.kind}:${String(n)}`);
    const child = pickHeavy(people, random);
    const born = addDays(child.dateOfBirth ?? firstDay, 1);
    const day = dayBetween(random, born > firstDay ? born : firstDay, lastDay);
    each({ child, day, random, key: `${String(number)}:${String(n)}` });
  }
};

/** A whole number whose mean over many parts is this one. */
export const expected = (mean: number, random: Random): number => Math.floor(mean + random.next());

const pickHeavy = (people: readonly WorldChild[], random: Random): WorldChild => {
  const few = Math.max(1, Math.round(people.length * heavy.children));
  return random.pick(random.chance(heavy.events) ? people.slice(0, few) : people);
};

export const nameOf = (child: WorldChild): string => `${child.givenName} ${child.familyName}`;
