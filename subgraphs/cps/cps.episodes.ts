import { z } from 'zod';
import { agencies } from '../../schema/principal/agency.js';
import type { PassChild } from '../../schema/principal/episode-pass.js';
import { ageBandSql } from '../shared/clock/age-band-sql.js';
import type { PassDesk } from '../shared/server/pass-desk.js';
import type { EpisodeFinder, EpisodeRow } from '../shared/server/pass-endpoint.js';

const children = z.array(
  z.object({
    id: z.string(),
    area: z.string(),
    ageBand: z.enum(['UNKNOWN', 'UNDER_16', '16_OR_OVER']),
  }),
);

const chargingFile = z.object({
  id: z.string(),
  investigationId: z.string(),
  invitedAgencies: z.array(z.enum(agencies)),
  people: z.array(
    z.object({
      iss: z.string(),
      sub: z.string(),
      relation: z.enum(['ALLOCATED_WORKER', 'OFFICER_IN_CASE', 'TREATING_CLINICIAN', 'INVITED']),
    }),
  ),
  closedAt: z.string().nullable(),
});

const childrenSql = (where: string): string => `
  select child_id as "id", area,
    ${ageBandSql('UNKNOWN')} as "ageBand"
  from cps_child where ${where} order by child_id`;

const heldSql = childrenSql('child_id = any($1::uuid[])');
const ofFileSql = childrenSql(
  'child_id in (select child_id from charging_case_child where record_id = $1)',
);

const fileSql = `select id, investigation_id as "investigationId", invited_agencies as "invitedAgencies",
    people, closed_at as "closedAt"
  from charging_case where urn = $1`;

const childrenBy = async (
  desk: PassDesk,
  sql: string,
  key: unknown,
): Promise<readonly PassChild[]> => {
  const rows = children.parse(await desk.query(sql, [key]));
  return rows.map((child) => ({ ...child, consent: 'NOT_RECORDED' }));
};

const fileByUrn = async (desk: PassDesk, urn: string): Promise<EpisodeRow | null> => {
  const [row] = z.array(chargingFile).parse(await desk.query(fileSql, [urn]));
  if (!row) return null;
  return {
    kind: 'URN',
    purposes: ['CRIMINAL_INVESTIGATION_CHARGING'],
    children: await childrenBy(desk, ofFileSql, row.id),
    agencies: row.invitedAgencies,
    people: row.people,
    investigations: [row.investigationId],
    closedAt: row.closedAt,
  };
};

/**
 * A charging file is an episode under its URN: it covers the children who have a part in it, and the
 * police's investigation that it came from. It is closed by the decision that ends it.
 */
export const cpsEpisodes = (desk: PassDesk): EpisodeFinder => ({
  byReference: (urn) => fileByUrn(desk, urn),
  holds: (childIds) => childrenBy(desk, heldSql, childIds),
});
