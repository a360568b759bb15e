import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { Force } from './force.js';
import { PolicingArea } from './policing-area.js';

export const seedForce: SeedPart = async ({ reference }, manager) => {
  await copyRows<Force>(manager, Force, [reference.force]);
  await copyRows<PolicingArea>(manager, PolicingArea, reference.policingAreas);
  return 1 + reference.policingAreas.length;
};
