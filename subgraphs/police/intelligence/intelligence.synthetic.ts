import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { IntelligenceItemChild } from './intelligence-item-child.js';
import { IntelligenceItem } from './intelligence-item.js';

export const seedIntelligence: SeedPart = async ({ police: { intelligence } }, manager) => {
  await copyRows<IntelligenceItem>(manager, IntelligenceItem, intelligence);
  await copyRows<IntelligenceItemChild>(manager, IntelligenceItemChild, childLinks(intelligence));
  return intelligence.length;
};
