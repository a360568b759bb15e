import { at } from '../civil-time.js';
import { boys, girls, surnames } from '../names.js';
import type { Random } from '../random.js';
import type { WorldChild } from '../world.js';
import type { AreaCode } from '../world/common.js';
import type { DomesticAbuseIncident, PoliceIncident } from '../world/police-safeguarding.js';
import { timeBetween } from '../wm2014/population.js';
import { addPerson } from './children.js';
import { addIncident } from './police-safeguarding.js';
import type { WorldDraft } from './world-draft.js';

/** A family, or a household without children, in one of the areas. */
export interface Abuse {
  readonly area: AreaCode;
  readonly children: readonly WorldChild[];
  readonly key: string;
  /** What became of its flag; absent: it stands. */
  readonly flagged?: Pick<DomesticAbuseIncident, 'flag' | 'flagHistory' | 'reappraisedAt'>;
}

export const atNight = (day: string, random: Random): string =>
  at(day, timeBetween(random, 17, 23));

/** An incident of domestic abuse, and the people in it. */
export const addAbuse = (
  draft: WorldDraft,
  { area, children, key, flagged }: Abuse,
  of: { random: Random; grade: DomesticAbuseIncident['dashGrade']; openedAt: string },
): PoliceIncident => {
  const { random } = of;
  const surname = children[0]?.familyName ?? random.pick(surnames);
  const victim = `${random.pick(girls)} ${surname}`;
  return addIncident(draft, key, {
    ...{ openedAt: of.openedAt, category: 'DOMESTIC_ABUSE', area },
    childIds: children.map(({ id }) => id),
    summary: `${victim}: ${random.pick(quarrels)} (incident ${String(draft.serial('abuse-incident'))}).`,
    domesticAbuse: {
      id: draft.id('da', key),
      ...{ dashGrade: of.grade, dashScore: random.whole(3, 16), flagHistory: [] },
      ...{
        childrenInHousehold: children.length,
        childExposed: children.length > 0 && random.chance(0.5),
      },
      history: random.whole(0, 5),
      victimPersonId: addPerson(draft, 'police', {
        key: `${key}:victim`,
        role: 'VICTIM',
        name: victim,
      }),
      perpetratorPersonId: addPerson(draft, 'police', {
        ...{ key: `${key}:perpetrator`, role: 'SUSPECT' },
        name: `${random.pick(boys)} ${random.pick(surnames)}`,
      }),
      flag: 'DOMESTIC_ABUSE',
      reappraisedAt: null,
      ...flagged,
    },
  });
};

const quarrels = [
  'shouting heard by neighbours, nobody hurt',
  'pushed in the hallway, a cut hand',
  'former partner at the door, would not leave',
  'telephone broken in a quarrel about money',
  'calls through the night after a separation',
] as const;

/** The children of an area by household. */
export const familiesIn = (people: readonly WorldChild[], area: AreaCode): WorldChild[][] => {
  const families = new Map<string, WorldChild[]>();
  for (const child of people.filter((one) => one.area === area)) {
    const family = families.get(child.householdId);
    if (family === undefined) families.set(child.householdId, [child]);
    else family.push(child);
  }
  return [...families.values()];
};
