import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { ofChildrenIn } from '../../of-children-in.js';
import { crimeList } from '../../work-list-marks.js';
import { Investigation } from '../investigation.js';

const open = `t.ended_at is null and ${ofChildrenIn('investigation_child')}`;

/** `:day` is the first day that no longer counts: everything before its midnight in London does. */
const before = (column: string): string =>
  `${column} < :day::date::timestamp at time zone 'Europe/London'`;

/** Oldest first. */
export const investigationsStartedBefore = workList(Investigation, {
  dataClass: 'CRIME',
  where: `${open} and ${before('t.started_at')}`,
  order: { direction: 'asc', terms: [{ sql: 't.started_at', type: 'timestamptz' }] },
});

/** The longest silent first. */
export const investigationsSilentSince = workList(Investigation, {
  dataClass: 'CRIME',
  where: `${open} and ${before('t.last_activity_at')}`,
  order: { direction: 'asc', terms: [{ sql: 't.last_activity_at', type: 'timestamptz' }] },
});

export const InvestigationConnection = workListType(Investigation, {
  mark: crimeList,
  description: 'Investigations of a work list of the police.',
});
