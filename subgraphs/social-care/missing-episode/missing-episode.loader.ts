import { rowsBy } from '../../shared/loader/rows-by.js';
import { SocialCareMissingEpisode } from './social-care-missing-episode.js';

export const missingEpisodesOfChild = rowsBy(SocialCareMissingEpisode, {
  key: 'childId',
  newestFirst: 'startedAt',
});
