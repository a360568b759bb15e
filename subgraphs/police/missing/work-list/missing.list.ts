import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { safeguardingList } from '../../work-list-marks.js';
import { MissingEpisode } from '../missing-episode.js';

const ofAreas = `((cardinality(:areas::text[]) = 0 and :area::text is null)
  or (select (cardinality(:areas::text[]) = 0 or c.area = any(:areas::text[]))
    and (:area::text is null or c.area = :area::text)
    from police_child c where c.child_id = t.child_id))`;

/** Newest first. A repeat is the child's second episode, or a later one, within 90 days. */
export const missingEpisodes = workList(MissingEpisode, {
  dataClass: 'SAFEGUARDING',
  where: `${ofAreas}
    and (:open::boolean is null or (t.found_at is null) = :open::boolean)
    and (:repeat::boolean is null or (t.repeat_count90d > 1) = :repeat::boolean)`,
  order: { direction: 'desc', terms: [{ sql: 't.reported_at', type: 'timestamptz' }] },
});

/** Back for longer than `:hours`, and no interview is known to the police; the longest back first. */
export const interviewsOverdue = workList(MissingEpisode, {
  dataClass: 'SAFEGUARDING',
  where: `${ofAreas} and t.found_at is not null and t.return_home_interview_at is null
    and t.found_at < :now::timestamptz - make_interval(hours => :hours::int)`,
  order: { direction: 'asc', terms: [{ sql: 't.found_at', type: 'timestamptz' }] },
});

export const MissingEpisodeConnection = workListType(MissingEpisode, {
  mark: safeguardingList,
  description: 'Missing episodes of a work list of the police.',
});
