import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { WarningFlag } from './warning-flag.js';

export const seedWarningFlags: SeedPart = async ({ police: { warningFlags } }, manager) => {
  await copyRows<WarningFlag>(manager, WarningFlag, warningFlags);
  return warningFlags.length;
};
