import { z } from 'zod';
import { ageBandSql } from '../shared/clock/age-band-sql.js';
import type { PassDesk } from '../shared/server/pass-desk.js';
import type { EpisodeFinder } from '../shared/server/pass-endpoint.js';

const heldChildren = z.array(
  z.object({
    id: z.string(),
    area: z.string(),
    ageBand: z.enum(['UNBORN', 'UNDER_16', '16_OR_OVER']),
  }),
);

const holdsSql = `
  select child_id as "id", area,
    ${ageBandSql('UNBORN')} as "ageBand"
  from health_child where child_id = any($1::uuid[])`;

/**
 * Health opens no episode of its own yet; what it vouches for is that it holds a child, so that its
 * people may read its own records, and for direct care the others' summaries.
 */
export const healthEpisodes = (desk: PassDesk): EpisodeFinder => ({
  byReference: () => Promise.resolve(null),
  holds: async (childIds) => {
    const rows = heldChildren.parse(await desk.query(holdsSql, [childIds]));
    return rows.map((child) => ({ ...child, consent: 'NOT_RECORDED' }));
  },
});
