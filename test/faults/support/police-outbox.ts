/** What the police have committed to tell, and what they take back. */
import { setTimeout as pause } from 'node:timers/promises';
import type { DatabaseServer } from './database-server.js';

/** A referral that was committed. */
interface Published {
  readonly referralId: string;
  readonly area: string;
  readonly pos: string | null;
}

const PUBLISHED = `select r.id as "referralId", r.local_authority as area, o.pos
  from police_referral r left join outbox o on o.topic = 'policeReferralSubmitted' and o.key = r.id::text
  where r.narrative = $1 order by o.pos`;

const ANNOUNCE = `insert into outbox (topic, key, payload, at) values
  ('policeReferralSubmitted', gen_random_uuid()::text, jsonb_build_object('localAuthority', $1::text,
    'kind', 'CHILD_CONCERN', 'urgency', 'SAME_DAY', 'riskGrade', 'HIGH', 'childIds', '[]'::jsonb), now())`;

/** Numbered by a sequencer well within this, once it runs. */
const NUMBERED_MS = 10_000;

/**
 * In the order of the feed. `mark` is in the narrative of every referral of this test.
 * @throws Error when one has no place in time
 */
export const publishedReferrals = async (
  server: DatabaseServer,
  mark: string,
): Promise<readonly Published[]> => {
  for (const end = performance.now() + NUMBERED_MS; ;) {
    const { rows } = await server.with('POLICE', (police) =>
      police.query<Published>(PUBLISHED, [mark]),
    );
    const silent = rows.filter(({ pos }) => pos === null);
    if (silent.length === 0) return rows;
    if (performance.now() > end) throw new Error(`${String(silent.length)} have no place`);
    await pause(100);
  }
};

/** Ids of every referral of a test that the police have, told or not. */
export const referralsOf = async (
  server: DatabaseServer,
  mark: string,
): Promise<readonly string[]> => {
  const { rows } = await server.with('POLICE', (police) =>
    police.query<{ readonly id: string }>('select id from police_referral where narrative = $1', [
      mark,
    ]),
  );
  return rows.map(({ id }) => id);
};

/** Ids of every referral of an area that is in the feed, in its order. */
export const toldOf = async (server: DatabaseServer, area: string): Promise<readonly string[]> => {
  const sql = `select key from outbox where topic = 'policeReferralSubmitted' and pos is not null
    and payload ->> 'localAuthority' = $1 order by pos`;
  const { rows } = await server.with('POLICE', (police) =>
    police.query<{ readonly key: string }>(sql, [area]),
  );
  return rows.map(({ key }) => key);
};

/** Writes what a referral writes to the outbox, waits among the others, and takes it back. */
export const announceAndTakeBack = (server: DatabaseServer, area: string): Promise<void> =>
  server.with('POLICE', async (police) => {
    await police.query('begin');
    await police.query(ANNOUNCE, [area]);
    await police.query('select pg_sleep(0.05)');
    await police.query('rollback');
  });
