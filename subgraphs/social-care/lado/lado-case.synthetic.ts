import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { LadoCaseChild } from './lado-case-child.js';
import { LadoCase } from './lado-case.js';

export const seedLadoCases: SeedPart = async ({ socialCare }, manager) => {
  const { ladoCases } = socialCare;
  await copyRows<LadoCase>(manager, LadoCase, ladoCases);
  await copyRows(manager, LadoCaseChild, childLinks(ladoCases));
  return ladoCases.length;
};
