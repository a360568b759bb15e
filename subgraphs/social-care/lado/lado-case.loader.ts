import { rowsBy } from '../../shared/loader/rows-by.js';
import { LadoCase } from './lado-case.js';

export const ladoCasesOfChild = rowsBy(LadoCase, {
  through: { table: 'lado_case_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'receivedAt',
});
