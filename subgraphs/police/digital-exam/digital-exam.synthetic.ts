import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { DigitalExhibitChild } from './digital-exhibit-child.js';
import { DigitalExhibit } from './digital-exhibit.js';

export const seedDigitalExhibits: SeedPart = async ({ police: { digitalExhibits } }, manager) => {
  await copyRows<DigitalExhibit>(manager, DigitalExhibit, digitalExhibits);
  await copyRows<DigitalExhibitChild>(manager, DigitalExhibitChild, childLinks(digitalExhibits));
  return digitalExhibits.length;
};
