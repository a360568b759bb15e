import { rowBy } from '../../shared/loader/rows-by.js';
import { CaseFile } from './case-file.js';

export const caseFileOfChild = rowBy(CaseFile, { key: 'id' });
