import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { PreChargeBail } from './pre-charge-bail.js';

export const seedBails: SeedPart = async ({ police: { preChargeBails } }, manager) => {
  await copyRows<PreChargeBail>(manager, PreChargeBail, preChargeBails);
  return preChargeBails.length;
};
