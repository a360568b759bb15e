import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { crimeList } from '../../work-list-marks.js';
import { Investigation } from '../investigation.js';

/** Open, and of the caller's areas: those of its children. One without a known child is everybody's. */
const open = `t.ended_at is null and (cardinality(:areas::text[]) = 0
  or not exists (select from investigation_child l where l.record_id = t.id)
  or exists (select from investigation_child l join police_child c on c.child_id = l.child_id
    where l.record_id = t.id and c.area = any(:areas::text[])))`;

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
