import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { PoliceProtection } from './police-protection.js';

export const seedPoliceProtections: SeedPart = async ({ police }, manager) => {
  const { policeProtections } = police;
  await copyRows<PoliceProtection>(manager, PoliceProtection, policeProtections);
  return policeProtections.length;
};
