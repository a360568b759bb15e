/** What the police have committed, read from their database as its owner: what must arrive, and in which order. */
import { Client } from 'pg';
import { databaseName } from '../../../subgraphs/shared/database/database-urls.js';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';

/** A referral that was committed. */
export interface Published {
  readonly referralId: string;
  readonly area: string;
}

/** Joins the partnership's server, or starts it again where it was killed. */
export const joinServer = (dataDir: string): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDir, log: () => undefined, databases: [databaseName('POLICE')] });

export const withPolice = async <T>(
  server: EmbeddedPostgres,
  work: (police: Client) => Promise<T>,
): Promise<T> => {
  const police = new Client({
    connectionString: server.urlFor(databaseName('POLICE'), 'owner'),
    query_timeout: 10_000,
  });
  police.on('error', () => undefined);
  await police.connect();
  try {
    return await work(police);
  } finally {
    await police.end().catch(() => undefined);
  }
};

/** In the order of the feed. `mark` is in the narrative of every referral of this test. */
export const publishedReferrals = (
  server: EmbeddedPostgres,
  mark: string,
): Promise<readonly Published[]> =>
  withPolice(server, async (police) => {
    const { rows } = await police.query<Published & { pos: string | null }>(
      `select r.id as "referralId", r.local_authority as area, o.pos
       from police_referral r left join outbox o on o.topic = 'policeReferralSubmitted' and o.key = r.id::text
       where r.narrative = $1 order by o.pos`,
      [mark],
    );
    const silent = rows.filter(({ pos }) => pos === null);
    if (silent.length > 0) throw new Error(`${String(silent.length)} referrals have no place yet`);
    return rows;
  });

/** Writes what a referral writes to the outbox, waits among the others, and takes it back. */
export const announceAndTakeBack = (server: EmbeddedPostgres, area: string): Promise<unknown> =>
  withPolice(server, async (police) => {
    await police.query('begin');
    await police.query(
      `insert into outbox (topic, key, payload, at) values
       ('policeReferralSubmitted', gen_random_uuid()::text, jsonb_build_object('localAuthority', $1::text,
         'kind', 'CHILD_CONCERN', 'urgency', 'SAME_DAY', 'riskGrade', 'HIGH', 'childIds', '[]'::jsonb), now())`,
      [area],
    );
    await police.query('select pg_sleep(0.05)');
    await police.query('rollback');
  });
