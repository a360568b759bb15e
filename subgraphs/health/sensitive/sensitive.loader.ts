import { rowsBy } from '../../shared/loader/rows-by.js';
import { FgmReport } from './fgm-report.js';
import { SarcAttendance } from './sarc-attendance.js';
import { SexualHealthContact } from './sexual-health-contact.js';

export const sexualHealthContactsOfChild = rowsBy(SexualHealthContact, {
  key: 'childId',
  newestFirst: 'at',
});

export const sarcAttendancesOfChild = rowsBy(SarcAttendance, { key: 'childId', newestFirst: 'at' });

export const fgmReportsOfChild = rowsBy(FgmReport, { key: 'childId', newestFirst: 'disclosedAt' });
