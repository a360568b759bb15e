import { addDays } from '../../../schema/time/instant.js';
import { at, hoursLater } from '../civil-time.js';
import { addMissingEpisode } from '../draft/police-safeguarding.js';
import { addReturnHomeInterview, addSocialCareMissing } from '../draft/social-care.js';
import type { WorldDraft } from '../draft/world-draft.js';
import type { Random } from '../random.js';
import type { WorldChild } from '../world.js';
import type { MissingEpisode } from '../world/police-safeguarding.js';
import { aged, dayBetween, timeBetween } from './population.js';

const CHILDREN = 70;

/** Missing episodes of the last year; most children once, a few again and again. */
export const addMissingChildren = (draft: WorldDraft, people: readonly WorldChild[]): void => {
  const teenagers = aged(people, { on: '2014-06-01', from: 11, to: 17 });
  draft
    .stream('missing')
    .shuffle(teenagers)
    .slice(0, CHILDREN)
    .forEach((child) => {
      addEpisodesOf(draft, child);
    });
};

const addEpisodesOf = (draft: WorldDraft, child: WorldChild): void => {
  const random = draft.stream(`missing:${child.id}`);
  const first = dayBetween(random, '2013-12-01', '2014-10-20');
  const count = random.pick([1, 1, 1, 2, 2, 4]);
  for (let n = 0; n < count; n += 1) {
    const day = addDays(first, n * random.whole(9, 14));
    if (day > '2014-11-10') return;
    addOne(draft, { child, day, random, key: `${child.id}:${String(n)}` });
  }
};

const addOne = (
  draft: WorldDraft,
  of: { child: WorldChild; day: string; random: Random; key: string },
): void => {
  const { child, random, key } = of;
  const childId = child.id;
  const reportedAt = at(of.day, timeBetween(random, 17, 23));
  const foundAt = hoursLater(reportedAt, random.whole(2, 60));
  const rhiOffered = random.chance(0.6);
  const isInterviewed = rhiOffered && random.chance(0.6);
  addMissingEpisode(draft, key, {
    ...{ childId, reportedAt, foundAt },
    grade: random.pick<MissingEpisode['grade']>(['ABSENT', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH']),
    policeEnquiriesAfterReturn: random.pick([
      'GOOD',
      'SUPERFICIAL',
      'SUPERFICIAL',
      'NONE',
    ] as const),
    exploitationMarkers: random.chance(0.2) ? ['OLDER_ASSOCIATES'] : [],
    foundWithPersonsOfConcern: random.chance(0.08),
    returnHomeInterviewId: isInterviewed ? draft.id('RHI', key) : null,
  });
  const episode = addSocialCareMissing(draft, key, {
    ...{ childId, startedAt: reportedAt, endedAt: foundAt, rhiOffered },
    rhiAccepted: rhiOffered ? isInterviewed : null,
    needsAssessedOn: random.chance(0.4) ? addDays(foundAt.slice(0, 10), random.whole(2, 12)) : null,
  });
  if (!isInterviewed) return;
  addReturnHomeInterview(draft, key, {
    ...{ childId, missingEpisodeId: episode.id, returnedAt: foundAt },
    at: hoursLater(foundAt, random.whole(12, 110)),
    pushPullFactors: [random.pick(['arguments at home', 'friends', 'school', 'boredom'])],
    summary: `${child.givenName} ${child.familyName} went missing on ${of.day} after a row; wants to be asked first.`,
  });
};
