import { addDays } from '../../../schema/time/instant.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import { addChild } from '../draft/children.js';
import type { WorldDraft } from '../draft/world-draft.js';
import { ageOn } from '../civil-time.js';
import { givenNameFor, surnames } from '../names.js';
import type { Random } from '../random.js';
import type { WorldChild } from '../world.js';
import type { AreaCode, EthnicityCode } from '../world/common.js';

/** Children by area, as their share of the force's children is (assumed from mid-2013 estimates). */
const areaShares: readonly (readonly [AreaCode, number])[] = [
  ['E10000034', 0.47],
  ['E06000051', 0.24],
  ['E06000019', 0.15],
  ['E06000020', 0.14],
];

const ethnicities: readonly EthnicityCode[] = [
  ...Array.from({ length: 34 }, () => 'WBRI' as const),
  ...(['WOTH', 'WOTH', 'APKN', 'AIND', 'MWBC', 'MWAS', 'BAFR', 'WROM', 'ABAN', 'MOTH'] as const),
];

/** The people around the stories: households of one to three children, 1.2 % of them twins. */
export const addPopulation = (
  draft: WorldDraft,
  count: number,
  firstHousehold = 0,
): WorldChild[] => {
  const people: WorldChild[] = [];
  for (let household = firstHousehold; people.length < count; household += 1) {
    const random = draft.stream(`household:${String(household)}`);
    const size = Math.min(random.pick([1, 1, 1, 2, 2, 3]), count - people.length);
    people.push(...addHousehold(draft, { household, size, random }));
  }
  return people;
};

const addHousehold = (
  draft: WorldDraft,
  of: { household: number; size: number; random: Random },
): WorldChild[] => {
  const { random } = of;
  const shared = {
    familyName: random.pick(surnames),
    area: areaAt(random.next()),
    household: `household:${String(of.household)}`,
    ethnicity: random.pick(ethnicities),
  };
  const siblings: WorldChild[] = [];
  for (let n = 0; n < of.size; n += 1) {
    const twin = n === 1 && random.chance(0.03) ? siblings[0] : undefined;
    const sex = random.chance(0.5) ? 'FEMALE' : 'MALE';
    const child = addChild(draft, {
      ...{
        ...shared,
        key: `${String(of.household)}:${String(n)}`,
        sex,
        givenName: firstNameIn(siblings, sex, random),
      },
      born: twin?.dateOfBirth ?? birthday(draft, random),
      ...(twin && { twinOf: twin.id }),
    });
    siblings.push(child);
  }
  return siblings;
};

/** No two siblings of one name. */
const firstNameIn = (
  siblings: readonly WorldChild[],
  sex: 'FEMALE' | 'MALE',
  random: Random,
): string => {
  const taken = new Set(siblings.map(({ givenName }) => givenName));
  for (;;) {
    const name = givenNameFor(sex, random);
    if (!taken.has(name)) return name;
  }
};

const areaAt = (share: number): AreaCode => {
  let left = share;
  for (const [area, size] of areaShares) {
    left -= size;
    if (left < 0) return area;
  }
  return 'E10000034';
};

/** Known children are mostly of secondary-school age: 35 % below 10, the rest 10 to 17. */
const birthday = (draft: WorldDraft, random: Random): CivilDate => {
  const isYoung = random.chance(0.35);
  const daysOld = isYoung ? random.whole(20, 3650) : random.whole(3651, 6560);
  return addDays(draft.options.asOf.slice(0, 10), -daysOld);
};

/** Those whose age on a day lies between two whole numbers, both included. */
export const aged = (
  people: readonly WorldChild[],
  of: { on: CivilDate; from: number; to: number },
): WorldChild[] =>
  people.filter(({ dateOfBirth }) => {
    if (dateOfBirth === null || dateOfBirth > of.on) return false;
    const age = ageOn(dateOfBirth, of.on);
    return age >= of.from && age <= of.to;
  });

/** Picks with a long tail: few children hold many of the events. */
export const pickOften = (people: readonly WorldChild[], random: Random): WorldChild => {
  const child = people[Math.floor(people.length * random.next() ** 1.8)];
  if (child === undefined) throw new RangeError('nobody to pick from');
  return child;
};

/** A day between two, both included. */
export const dayBetween = (random: Random, from: CivilDate, to: CivilDate): CivilDate => {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return addDays(from, random.whole(0, days));
};

/** A time of day as `HH:MM`, from one hour to another. */
export const timeBetween = (random: Random, fromHour: number, toHour: number): string =>
  `${String(random.whole(fromHour, toHour)).padStart(2, '0')}:${String(random.whole(0, 59)).padStart(2, '0')}`;
