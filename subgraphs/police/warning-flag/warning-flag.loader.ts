import { rowsBy } from '../../shared/loader/rows-by.js';
import { WarningFlag } from './warning-flag.js';

export const warningFlagsOfChild = rowsBy(WarningFlag, { key: 'childId', newestFirst: 'setAt' });
