import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { AgencyAttendance } from './agency-attendance.js';
import { DiscussionAction } from './discussion-action.js';

interface Placed {
  readonly meetingId: string;
  readonly place: number;
}

/** Rows of a list of a meeting, each with its place. */
const placed = <Row>(meetingId: string, rows: readonly Row[]): (Row & Placed)[] =>
  rows.map((row, place) => ({ ...row, meetingId, place }));

export const seedMeetings: SeedPart = async ({ socialCare }, manager) => {
  const { strategyDiscussions, conferences, mashEpisodes } = socialCare;
  const attendances = [
    ...strategyDiscussions.flatMap(({ id, attendees }) => placed(id, attendees)),
    ...conferences.flatMap(({ id, attendance }) => placed(id, attendance)),
  ];
  const actions = [...strategyDiscussions, ...mashEpisodes].flatMap((meeting) =>
    placed(meeting.id, meeting.actions),
  );
  await copyRows<AgencyAttendance>(manager, AgencyAttendance, attendances);
  await copyRows<DiscussionAction>(manager, DiscussionAction, actions);
  return attendances.length + actions.length;
};
