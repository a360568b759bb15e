import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { Force } from './force.js';
import { PolicingArea } from './policing-area.js';

export const seedForce: SeedPart = async ({ part, reference }, manager) => {
  if (part > 0) return 0; // Every part names the same.
  await copyRows<Force>(manager, Force, [reference.force]);
  await copyRows<PolicingArea>(manager, PolicingArea, reference.policingAreas);
  return 1 + reference.policingAreas.length;
};
