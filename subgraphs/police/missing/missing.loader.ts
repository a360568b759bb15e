import { rowBy, rowsBy } from '../../shared/loader/rows-by.js';
import { MissingCase } from './missing-case.js';
import { MissingEpisode } from './missing-episode.js';

export const missingEpisodesOfChild = rowsBy(MissingEpisode, {
  key: 'childId',
  newestFirst: 'reportedAt',
});

export const missingCaseById = rowBy(MissingCase, { key: 'id' });
