import { rowsBy } from '../../shared/loader/rows-by.js';
import { MissingEpisode } from './missing-episode.js';

export const missingEpisodesOfChild = rowsBy(MissingEpisode, {
  key: 'childId',
  newestFirst: 'reportedAt',
});
