import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { SuspectLinkChild } from './suspect-link-child.js';
import { SuspectLink } from './suspect-link.js';

export const seedSuspects: SeedPart = async ({ police: { suspectLinks } }, manager) => {
  await copyRows<SuspectLink>(manager, SuspectLink, suspectLinks);
  await copyRows<SuspectLinkChild>(manager, SuspectLinkChild, childLinks(suspectLinks));
  return suspectLinks.length;
};
