import { rowsBy } from '../../shared/loader/rows-by.js';
import { PoliceProtection } from './police-protection.js';

export const policeProtectionsOfChild = rowsBy(PoliceProtection, {
  key: 'childId',
  newestFirst: 'takenAt',
});
