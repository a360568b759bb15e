import { addDays } from '../../../schema/time/instant.js';
import type { CivilDate } from '../../../schema/time/instant.js';
import { at } from '../civil-time.js';
import type { CjsCode } from '../codes.js';
import { addPerson } from '../draft/children.js';
import {
  addCrime,
  addInterview,
  addInvestigation,
  addSuspect,
} from '../draft/police-investigation.js';
import type { TeamKind } from '../draft/staff-ids.js';
import type { WorldDraft } from '../draft/world-draft.js';
import { boys, surnames } from '../names.js';
import { action, review } from '../stories/supervision.js';
import type { Random } from '../random.js';
import type { WorldChild } from '../world.js';
import type { AreaCode } from '../world/common.js';
import type { Investigation, SuspectLink } from '../world/police-investigation.js';

export interface BackgroundInvestigation {
  readonly key: string;
  readonly area: AreaCode;
  readonly children: readonly WorldChild[];
  readonly codes: readonly CjsCode[];
  readonly startedOn: CivilDate;
  /** Null: still open. */
  readonly endedOn: CivilDate | null;
  readonly outcome: Investigation['outcome'];
  readonly status: 'OPEN' | 'AWAITING_CHARGING' | 'CHARGED' | 'NFA' | 'OOCR';
}

/** The day before the clock starts, on which work on open files last stood still. */
const lastDayOf = ({ options }: WorldDraft): CivilDate => addDays(options.asOf.slice(0, 10), -1);

/** A crime, its investigation, a suspect where one is known, an interview of each child. */
export const addBackgroundInvestigation = (
  draft: WorldDraft,
  facts: BackgroundInvestigation,
): Investigation => {
  const { key, area, startedOn } = facts;
  const random = draft.stream(`investigation:${key}`);
  const lastDay = lastDayOf(draft);
  const startedAt = at(startedOn, '11:00');
  const childIds = facts.children.map(({ id }) => id);
  const crime = addCrime(draft, key, {
    ...{ recordedAt: startedAt, area, childIds, codes: facts.codes, status: facts.status },
    hoOutcome: facts.endedOn === null ? null : random.pick([1, 10, 15, 16, 18]),
  });
  const lastOn = facts.endedOn ?? addDays(lastDay, -lag(random));
  const investigation = addInvestigation(draft, key, {
    ...{ area, childIds, crimeIds: [crime.id], startedAt, outcome: facts.outcome },
    lastActivityAt: at(lastOn < startedOn ? startedOn : lastOn, '15:00'),
    endedAt: facts.endedOn === null ? null : at(facts.endedOn, '15:00'),
    team: random.pick<TeamKind>(['PVP', 'PVP', 'PVP', 'CID', 'RESPONSE']),
    ...(random.chance(0.15) && { plan: null }),
    reviews: reviewsOf(random, startedOn, lastOn),
    actions: random.chance(0.12) ? [sceneLate(startedOn, lastDay)] : [],
  });
  if (random.chance(0.75)) addKnownSuspect(draft, { investigation, random, key, childIds });
  for (const child of facts.children) addAccount(draft, { investigation, child, key, startedOn });
  return investigation;
};

/** Most files moved this fortnight; a fifth stands still for months. */
const lag = (random: Random): number =>
  random.chance(0.2) ? random.whole(30, 150) : random.whole(0, 14);

/** "Photographing the scene of a crime some 16 weeks after the crime was reported." */
const sceneLate = (startedOn: CivilDate, lastDay: CivilDate) => {
  const done = addDays(startedOn, 112);
  const due = addDays(startedOn, 1);
  return action('SCENE_EXAMINATION', [startedOn, done < lastDay ? done : null], { due });
};

const reviewsOf = (random: Random, from: CivilDate, to: CivilDate) => {
  const days: CivilDate[] = [];
  for (
    let day = addDays(from, 24);
    day < to && days.length < 12;
    day = addDays(day, random.whole(24, 45))
  ) {
    days.push(day);
  }
  return days.map((day) =>
    review(day, random.chance(0.2) ? 'SUPERVISOR_INSPECTOR' : 'SUPERVISOR_SERGEANT'),
  );
};

const addKnownSuspect = (
  draft: WorldDraft,
  of: { investigation: Investigation; random: Random; key: string; childIds: readonly string[] },
): void => {
  const { investigation, random, key } = of;
  const name = `${random.pick(boys)} ${random.pick(surnames)}`;
  addSuspect(draft, key, {
    ...{
      investigationId: investigation.id,
      childIds: of.childIds,
      recordedAt: investigation.startedAt,
    },
    personId: addPerson(draft, 'police', { key: `${key}:suspect`, role: 'SUSPECT', name }),
    relationshipToChild: random.pick<SuspectLink['relationshipToChild']>([
      ...(['PARENT', 'STEP_PARENT', 'KNOWN_ADULT', 'PEER', 'ONLINE', 'OTHER_FAMILY'] as const),
    ]),
    householdChildrenKnown: random.pick(['YES', 'YES', 'NO', 'NOT_RECORDED'] as const),
    extendedFamilyAssessed: random.pick(['YES', 'NO', 'NOT_RECORDED'] as const),
    bailStatus:
      investigation.endedAt === null
        ? random.pick(['CONDITIONAL', 'UNCONDITIONAL', 'NONE'] as const)
        : 'NONE',
  });
};

const addAccount = (
  draft: WorldDraft,
  of: { investigation: Investigation; child: WorldChild; key: string; startedOn: CivilDate },
): void => {
  const { child } = of;
  addInterview(draft, `${of.key}:${child.id}`, {
    ...{ childId: child.id, investigationId: of.investigation.id, kind: 'ABE' },
    at: at(addDays(of.startedOn, 4), '10:30'),
    summary: `${child.givenName} ${child.familyName} gives an account (tape ${String(draft.serial('tape'))}).`,
  });
};
