/** The police's PostgreSQL, seen as its owner: what was committed, what is taken back, and its sudden end. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { databaseName } from '../../../subgraphs/shared/database/database-urls.js';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../subgraphs/shared/database/embedded-postgres/start-embedded-postgres.js';
import { isRunning, until } from '../../cli/support/processes.js';

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

const clusterIn = (dataDir: string): string => {
  const folder = join(dataDir, 'postgres');
  const settings = readFileSync(join(folder, 'settings.json'), 'utf8');
  return resolve(folder, /"clusterDir": "([^"]+)"/.exec(settings)?.[1] ?? 'cluster');
};

export class PoliceDatabase {
  private constructor(
    private readonly dataDir: string,
    private server: EmbeddedPostgres,
  ) {}

  /** Joins the server of a partnership that runs. */
  static async join(dataDir: string): Promise<PoliceDatabase> {
    return new PoliceDatabase(dataDir, await PoliceDatabase.serverIn(dataDir));
  }

  /** For another database on the same server. */
  adminUrl(): URL {
    return new URL(this.server.urlFor('postgres', 'admin'));
  }

  /**
   * In the order of the feed. `mark` is in the narrative of every referral of this test.
   * @throws Error when one has no place in time
   */
  async published(mark: string): Promise<readonly Published[]> {
    for (const end = performance.now() + NUMBERED_MS; ;) {
      const { rows } = await this.with((police) => police.query<Published>(PUBLISHED, [mark]));
      const silent = rows.filter(({ pos }) => pos === null);
      if (silent.length === 0) return rows;
      if (performance.now() > end) throw new Error(`${String(silent.length)} have no place`);
      await pause(100);
    }
  }

  /** Writes what a referral writes to the outbox, waits among the others, and takes it back. */
  async announceAndTakeBack(area: string): Promise<void> {
    await this.with(async (police) => {
      await police.query('begin');
      await police.query(ANNOUNCE, [area]);
      await police.query('select pg_sleep(0.05)');
      await police.query('rollback');
    });
  }

  /** `kill -9`, and the start on what is on disk, as an operator's service manager would. */
  async kill(): Promise<void> {
    const file = join(clusterIn(this.dataDir), 'postmaster.pid');
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    process.kill(pid, 'SIGKILL');
    await until(() => !isRunning(pid), 5_000);
    this.server = await PoliceDatabase.serverIn(this.dataDir);
  }

  /** Leaves the server to the partnership, which ends it. */
  async leave(): Promise<void> {
    await this.server.stop();
  }

  private static serverIn(dataDir: string): Promise<EmbeddedPostgres> {
    const databases = [databaseName('POLICE')];
    return startEmbeddedPostgres({ dataDir, log: () => undefined, databases });
  }

  private async with<T>(work: (police: Client) => Promise<T>): Promise<T> {
    const connectionString = this.server.urlFor(databaseName('POLICE'), 'owner');
    const police = new Client({ connectionString, query_timeout: 10_000 });
    police.on('error', () => undefined);
    await police.connect();
    try {
      return await work(police);
    } finally {
      await police.end().catch(() => undefined);
    }
  }
}
