import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { CaseFile } from './case-file.js';

/** The file belongs to the child's entry in the index, so it counts as no record of its own. */
export const seedCaseFiles: SeedPart = async ({ socialCare }, manager) => {
  const rows = socialCare.children.map((child) => ({ ...child, id: child.childId }));
  await copyRows<CaseFile>(manager, CaseFile, rows);
  return 0;
};
