import { addDays } from '../../../schema/time/instant.js';
import { at, hoursLater } from '../civil-time.js';
import { addPerson } from '../draft/children.js';
import { addAbuse, atNight, type Abuse } from '../draft/domestic-abuse.js';
import { addInterview, addLadoNotification, addSuspect } from '../draft/police-investigation.js';
import { addIncident } from '../draft/police-safeguarding.js';
import { addLadoCase } from '../draft/social-care.js';
import { boys, surnames } from '../names.js';
import type { Investigation } from '../world/police-investigation.js';
import { happen, nameOf, type Happening, type Part } from './part.js';
import { assumedYearly, shares } from './rates.js';

/** What the inspection found, at rates that are assumed: so that every list and every rule has something to find. */
export const addFailings = (part: Part): void => {
  happen(part, { kind: 'harassment', yearly: assumedYearly.harassment }, (happening) => {
    addHarassment(part, happening);
  });
  for (const investigation of part.draft.police.investigations) addAccounts(part, investigation);
};

/** A flag that was changed, and nothing else done; half of them after a crime against the child came to nothing. */
const addHarassment = ({ draft }: Part, { child, day, random, key }: Happening): void => {
  const openedAt = atNight(day, random);
  const changedAt = hoursLater(openedAt, 14);
  const flagged: Abuse['flagged'] = {
    flag: 'HARASSMENT',
    flagHistory: [
      {
        ...{ id: draft.id('da-flag', `harassment:${key}`), at: changedAt, from: 'DOMESTIC_ABUSE' },
        ...{ to: 'HARASSMENT', byRole: 'HAU_ASSESSOR', reason: 'Calls after the separation.' },
      },
    ],
    reappraisedAt: random.chance(shares.reappraised) ? hoursLater(changedAt, 6) : null,
  };
  const abuse = { area: child.area, children: [child], key: `harassment:${key}`, flagged };
  addAbuse(draft, abuse, { random, grade: 'STANDARD', openedAt });
  const nfa = draft.police.crimes.find(
    ({ status, childIds, recordedAt }) =>
      status === 'NFA' && childIds.includes(child.id) && recordedAt < openedAt,
  );
  if (!nfa) return;
  addIncident(draft, `harassed:${key}`, {
    ...{ openedAt: hoursLater(openedAt, 30), category: 'HARASSMENT', area: child.area },
    ...{ childIds: [child.id], summary: `${nameOf(child)}: parent harassed (log ${key}).` },
  });
};

/** What went on around a child's account, and whom the suspect works for. */
const addAccounts = ({ draft, people }: Part, investigation: Investigation): void => {
  const { id: investigationId, childIds, startedAt, area } = investigation;
  const [childId = ''] = childIds;
  const child = people.find(({ id }) => id === childId);
  if (!child) return;
  const key = investigationId;
  const random = draft.stream(`failing:${key}`);
  const startedOn = startedAt.slice(0, 10);
  const account = { childId, investigationId, at: at(addDays(startedOn, 9), '14:00') };
  const says = `${nameOf(child)} says it again (${key.slice(0, 8)}).`;
  if (random.chance(shares.repeatedAccount)) {
    const again = { kind: 'FIRST_ACCOUNT', by: 'RESPONSE_OFFICER', accountNumber: 2 } as const;
    addInterview(draft, `again:${key}`, { ...account, ...again, venue: 'HOME', summary: says });
  }
  if (random.chance(shares.witness)) {
    const witness = { kind: 'WITNESS_STATEMENT', accountNumber: 1 } as const;
    addInterview(draft, `witness:${key}`, { ...account, ...witness, summary: says });
  }
  if (random.chance(shares.retraction)) {
    const personId = suspect(draft, `home:${key}`, `${random.pick(boys)} ${random.pick(surnames)}`);
    const of = { investigationId, childIds, recordedAt: startedAt, personId };
    addSuspect(draft, `home:${key}`, { ...of, relationshipToChild: 'HOUSEHOLD' });
    const retracted = { kind: 'ABE', isRetraction: true, accountNumber: 2 } as const;
    addInterview(draft, `retracted:${key}`, { ...account, ...retracted, summary: null });
  }
  if (!random.chance(shares.regulatedSuspect)) return;
  const lateDays = random.pick([0, 0, 4, 12]);
  const notifiedAt =
    lateDays === 0 ? hoursLater(startedAt, 3) : at(addDays(startedOn, lateDays), '10:00');
  const about = { childIds, area, awareAt: startedAt };
  const adult = `${random.pick(boys)} ${random.pick(surnames)}`;
  addLadoNotification(draft, key, {
    ...{ ...about, investigationId, notifiedAt, employerType: 'SCHOOL' },
    allegationSummary: `About somebody who works with children (${key.slice(0, 8)}).`,
  });
  addLadoCase(draft, draft.serial('lado'), {
    ...{ ...about, receivedAt: notifiedAt, adultRole: 'Teaching assistant' },
    adultPersonId: addPerson(draft, 'socialCare', {
      key: `lado:${key}`,
      role: 'CARE_WORKER',
      name: adult,
    }),
  });
};

const suspect = (draft: Part['draft'], key: string, name: string): string =>
  addPerson(draft, 'police', { key: `${key}:suspect`, role: 'SUSPECT', name });
