import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { Unit } from './unit.js';

export const seedUnits: SeedPart = async ({ police }, manager) => {
  await copyRows<Unit>(manager, Unit, police.units);
  return police.units.length;
};
