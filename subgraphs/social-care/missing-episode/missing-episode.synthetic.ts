import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { SocialCareMissingEpisode } from './social-care-missing-episode.js';

export const seedMissingEpisodes: SeedPart = async ({ socialCare }, manager) => {
  const { missingEpisodes } = socialCare;
  await copyRows<SocialCareMissingEpisode>(manager, SocialCareMissingEpisode, missingEpisodes);
  return missingEpisodes.length;
};
