import { rowsBy } from '../../shared/loader/rows-by.js';
import { EarlyHelpEpisode } from './early-help-episode.js';

export const earlyHelpOfChild = rowsBy(EarlyHelpEpisode, {
  key: 'childId',
  newestFirst: 'startedOn',
});
