import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { EarlyHelpEpisode } from './early-help-episode.js';

export const seedEarlyHelp: SeedPart = async ({ socialCare }, manager) => {
  await copyRows<EarlyHelpEpisode>(manager, EarlyHelpEpisode, socialCare.earlyHelp);
  return socialCare.earlyHelp.length;
};
