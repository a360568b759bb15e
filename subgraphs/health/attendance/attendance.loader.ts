import { rowsBy } from '../../shared/loader/rows-by.js';
import { Injury } from './injury.js';
import { UnscheduledAttendance } from './unscheduled-attendance.js';

export const attendancesOfChild = rowsBy(UnscheduledAttendance, {
  key: 'childId',
  newestFirst: 'at',
});

export const injuriesOfAttendance = rowsBy(Injury, { key: 'attendanceId', inOrderOf: 'place' });
