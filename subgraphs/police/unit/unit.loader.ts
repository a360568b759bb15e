import { rowBy } from '../../shared/loader/rows-by.js';
import { Unit } from './unit.js';

export const unitById = rowBy(Unit, { key: 'id' });
