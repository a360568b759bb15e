import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { EpisodeFinder } from '../shared/server/pass-endpoint.js';

const heldChildren = z.array(
  z.object({
    id: z.string(),
    area: z.string(),
    ageBand: z.enum(['UNBORN', 'UNDER_16', '16_OR_OVER']),
  }),
);

/** Ages are those of the dataset's own day, which is where the domain clock starts. */
const holdsSql = `
  with today as (
    select (coalesce((select as_of from dataset limit 1), now()) at time zone 'Europe/London')::date as day
  )
  select child_id as "id", area,
    case when date_of_birth is null then 'UNBORN'
         when date_of_birth + interval '16 years' <= day then '16_OR_OVER'
         else 'UNDER_16' end as "ageBand"
  from health_child cross join today where child_id = any($1::uuid[])`;

/**
 * Health opens no episode of its own yet; what it vouches for is that it holds a child, so that its
 * people may read its own records, and for direct care the others' summaries.
 */
export const healthEpisodes = (dataSource: DataSource): EpisodeFinder => ({
  byReference: () => Promise.resolve(null),
  holds: async (childIds) => {
    const rows = heldChildren.parse(await dataSource.query(holdsSql, [childIds]));
    return rows.map((child) => ({ ...child, consent: 'NOT_RECORDED' }));
  },
});
