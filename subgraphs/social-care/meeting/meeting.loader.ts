import { rowsBy } from '../../shared/loader/rows-by.js';
import { AgencyAttendance } from './agency-attendance.js';
import { DiscussionAction } from './discussion-action.js';

export const attendeesOfMeeting = rowsBy(AgencyAttendance, {
  key: 'meetingId',
  inOrderOf: 'place',
});

export const actionsOfMeeting = rowsBy(DiscussionAction, { key: 'meetingId', inOrderOf: 'place' });
