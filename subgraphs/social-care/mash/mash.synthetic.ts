import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { AgencyContribution } from './agency-contribution.js';
import { InformationExchangeChild } from './information-exchange-child.js';
import { InformationExchange } from './information-exchange.js';
import { MashEpisodeChild } from './mash-episode-child.js';
import { MashEpisode } from './mash-episode.js';

export const seedMash: SeedPart = async ({ socialCare }, manager) => {
  const { mashEpisodes, informationExchanges } = socialCare;
  const contributions = mashEpisodes.flatMap((episode) =>
    episode.contributions.map((contribution) => ({ ...contribution, mashEpisodeId: episode.id })),
  );
  await copyRows<MashEpisode>(manager, MashEpisode, mashEpisodes);
  await copyRows(manager, MashEpisodeChild, childLinks(mashEpisodes));
  await copyRows<AgencyContribution>(manager, AgencyContribution, contributions);
  await copyRows<InformationExchange>(manager, InformationExchange, informationExchanges);
  await copyRows(manager, InformationExchangeChild, childLinks(informationExchanges));
  return mashEpisodes.length + contributions.length + informationExchanges.length;
};
