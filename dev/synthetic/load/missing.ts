import { addDays } from '../../../schema/time/instant.js';
import { at, hoursLater } from '../civil-time.js';
import { addMissingEpisode } from '../draft/police-safeguarding.js';
import { addReturnHomeInterview, addSocialCareMissing } from '../draft/social-care.js';
import { timeBetween } from '../wm2014/population.js';
import type { MissingEpisode } from '../world/police-safeguarding.js';
import { happen, nameOf, type Happening, type Part } from './part.js';
import { yearly } from './rates.js';

/** Missing episodes as police and social care hold them, in order of time. */
export const addMissing = (part: Part): void => {
  const all: Happening[] = [];
  happen(part, { kind: 'missing', yearly: yearly.missingEpisodes }, (one) => all.push(one));
  for (const one of all.sort((a, b) => (a.day < b.day ? -1 : 1))) addEpisode(part, one);
};

const addEpisode = ({ draft }: Part, { child, day, random, key }: Happening): void => {
  const childId = child.id;
  const reportedAt = at(day, timeBetween(random, 17, 23));
  const foundAt = hoursLater(reportedAt, random.whole(2, 40));
  const rhiOffered = random.chance(0.8);
  const isInterviewed = rhiOffered && random.chance(0.7);
  addMissingEpisode(draft, key, {
    ...{ childId, reportedAt, foundAt },
    grade: random.pick<MissingEpisode['grade']>(['ABSENT', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH']),
    returnHomeInterviewId: isInterviewed ? draft.id('RHI', key) : null,
  });
  const episode = addSocialCareMissing(draft, key, {
    ...{ childId, startedAt: reportedAt, endedAt: foundAt, rhiOffered },
    rhiAccepted: rhiOffered ? isInterviewed : null,
    needsAssessedOn: random.chance(0.4) ? addDays(day, 2) : null,
  });
  if (!isInterviewed) return;
  addReturnHomeInterview(draft, key, {
    ...{ childId, missingEpisodeId: episode.id, returnedAt: foundAt },
    at: hoursLater(foundAt, random.whole(8, 30)),
    pushPullFactors: [random.pick(['arguments at home', 'friends', 'school', 'boredom'])],
    summary: `${nameOf(child)} went missing after a row; wants to be asked first (${key}).`,
  });
};
