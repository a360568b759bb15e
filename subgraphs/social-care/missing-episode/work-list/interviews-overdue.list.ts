import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { operational } from '../../marks.js';
import { SocialCareMissingEpisode } from '../social-care-missing-episode.js';

/** Back for longer than `:hours`, and no interview was held or declined; the longest back first. */
export const interviewsOverdue = workList(SocialCareMissingEpisode, {
  dataClass: 'SAFEGUARDING',
  where: `t.ended_at < :now::timestamptz - make_interval(hours => :hours::int)
    and t.rhi_accepted is not false
    and not exists (select from return_home_interview r
      where r.missing_episode_id = t.id and (r.at is not null or not coalesce(r.accepted, true)))
    and exists (select from child_identity c where c.id = t.child_id
      and (cardinality(:areas::text[]) = 0 or c.area = any(:areas::text[]))
      and (:area::text is null or c.area = :area::text))`,
  order: { direction: 'asc', terms: [{ sql: 't.ended_at', type: 'timestamptz' }] },
});

export const SocialCareMissingEpisodeConnection = workListType(SocialCareMissingEpisode, {
  mark: operational,
  description: 'Missing episodes of a work list of social care.',
});
