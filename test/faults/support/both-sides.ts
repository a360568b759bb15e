/** What the police and social care each hold of the same referrals, read as their owners. */
import type { Agency } from '../../../schema/principal/agency.js';
import type { DatabaseServer } from './database-server.js';

/** A referral, as one side has it. */
export interface Side {
  readonly id: string;
  readonly decision: string | null;
  readonly isAcknowledged: boolean;
  /** How often each event of it was announced, and each thing done about it is in the audit log. */
  readonly times: Readonly<Record<string, number>>;
}

/** `$1`: ids of the police's. */
const TIMES = `select id, jsonb_object_agg(what, times) as times from (
    select key::uuid as id, topic as what, count(*)::int as times from outbox
      where key = any ($1::uuid[]::text[]) group by 1, 2
    union all select record_id, operation, count(*)::int from audit_record
      where record_id = any ($1::uuid[]) group by 1, 2) done group by id`;

const AT_POLICE = `select id, decision, acknowledged_at is not null as "isAcknowledged", times
  from police_referral left join (${TIMES}) done using (id) where id = any ($1::uuid[]) order by id`;

/** A referral is one record of social care's for each child of it; those of the tests have one. */
const AT_SOCIAL_CARE = `select police_referral_id as id, decision, times,
    acknowledged_at is not null as "isAcknowledged"
  from referral left join (${TIMES}) done on done.id = police_referral_id
  where police_referral_id = any ($1::uuid[]) order by 1`;

const sideOf = (agency: Agency, sql: string) => (server: DatabaseServer, ids: readonly string[]) =>
  server.with(agency, async (owner) => (await owner.query<Side>(sql, [ids])).rows);

export const atPolice = sideOf('POLICE', AT_POLICE);
export const atSocialCare = sideOf('SOCIAL_CARE', AT_SOCIAL_CARE);

const counted = async (
  server: DatabaseServer,
  { agency, sql, values = [] }: { agency: Agency; sql: string; values?: unknown[] },
): Promise<number> =>
  server.with(agency, async (owner) => {
    const { rows } = await owner.query<{ readonly count: number }>(sql, values);
    return rows[0]?.count ?? 0;
  });

/** How many of the police's referrals social care has not taken in. */
export const notArrived = async (
  server: DatabaseServer,
  ids: readonly string[],
): Promise<number> => {
  const sql = `select count(*)::int from arrived_referral where police_referral_id = any ($1::uuid[])`;
  return ids.length - (await counted(server, { agency: 'SOCIAL_CARE', sql, values: [[...ids]] }));
};

/** Events in an inbox of either that are not acted on, and referrals of a test of which the police have not heard all. */
export const notAgreed = async (server: DatabaseServer, mark: string): Promise<number> => {
  const waiting = `select count(*)::int from inbox where applied_at is null`;
  const unheard = `select count(*)::int from police_referral where narrative = $1
    and (decision is null or acknowledged_at is null)`;
  const counts = await Promise.all([
    counted(server, { agency: 'POLICE', sql: waiting }),
    counted(server, { agency: 'SOCIAL_CARE', sql: waiting }),
    counted(server, { agency: 'POLICE', sql: unheard, values: [mark] }),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
};
