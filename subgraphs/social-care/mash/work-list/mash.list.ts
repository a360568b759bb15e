import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { operational } from '../../marks.js';
import { MashEpisode } from '../mash-episode.js';

/** Red first, then what nobody has rated yet, then amber and green; the longest open first. */
export const mashWorklist = workList(MashEpisode, {
  dataClass: 'SAFEGUARDING',
  where: `(cardinality(:areas::text[]) = 0 or t.area = any(:areas::text[]))
    and (:area::text is null or t.area = :area::text)
    and (:status::text is null or (t.closed_at is null) = (:status::text = 'OPEN'))`,
  order: {
    direction: 'asc',
    terms: [
      {
        sql: `(case t.rag_rating when 'RED' then 0 when 'AMBER' then 2 when 'GREEN' then 3 else 1 end)`,
        type: 'integer',
      },
      { sql: 't.opened_at', type: 'timestamptz' },
    ],
  },
});

export const MashEpisodeConnection = workListType(MashEpisode, {
  mark: operational,
  description: 'MASH episodes, of a child or of a work list.',
});
