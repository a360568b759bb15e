import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { PoliceChild } from './police-child.js';

export const seedChildren: SeedPart = async ({ police }, manager) => {
  await copyRows<PoliceChild>(manager, PoliceChild, police.children);
  return police.children.length;
};
