import { rowsBy } from '../../shared/loader/rows-by.js';
import { CrimeReport } from './crime-report.js';
import { Offence } from './offence.js';

export const crimesOfChild = rowsBy(CrimeReport, {
  through: { table: 'crime_report_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'recordedAt',
});

export const offencesOfCrime = rowsBy(Offence, { key: 'crimeId', inOrderOf: 'place' });
