import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { MissingCaseChild } from './missing-case-child.js';
import { MissingCase } from './missing-case.js';
import { MissingEpisode } from './missing-episode.js';

export const seedMissing: SeedPart = async ({ police, socialCare }, manager) => {
  const { missingCases, missingEpisodes } = police;
  const shared = socialCare.returnHomeInterviews.filter((interview) => interview.sharedWithPolice);
  const heldAt = new Map(shared.map(({ id, at }) => [id, at]));
  const episodes = missingEpisodes.map((episode) => ({
    ...episode,
    returnHomeInterviewAt: heldAt.get(episode.returnHomeInterviewId ?? '') ?? null,
  }));
  await copyRows<MissingEpisode>(manager, MissingEpisode, episodes);
  await copyRows<MissingCase>(manager, MissingCase, missingCases);
  await copyRows<MissingCaseChild>(manager, MissingCaseChild, childLinks(missingCases));
  return missingEpisodes.length + missingCases.length;
};
