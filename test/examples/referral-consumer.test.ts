/** The consumer that a council starts from, against a gateway that does as it is told. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { until } from '../cli/support/processes.js';
import { asAdmin, testServer } from '../support/database.js';
import { referralAt, startScriptedFeed, type ScriptedFeed } from '../support/scripted-feed.js';
import { keptReferrals, startConsumer, type RunningConsumer } from './support/consumer.js';

const AREA = 'E06000051';
const DATABASE = 'referral_consumer';

describe('the referral consumer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'childview-consumer-'));
  const tokenFile = join(folder, 'token');
  const running: RunningConsumer[] = [];
  let feed: ScriptedFeed;
  let databaseUrl: string;
  let council: Client;

  const start = (): RunningConsumer => {
    const gatewayUrl = feed.socketUrl;
    const consumer = startConsumer({ gatewayUrl, tokenFile, databaseUrl, localAuthority: AREA });
    running.push(consumer);
    return consumer;
  };

  const kept = (): Promise<readonly string[]> => keptReferrals(databaseUrl);

  const untilKept = async (count: number): Promise<void> => {
    let rows = -1;
    await until(() => {
      void kept().then(({ length }) => (rows = length));
      return rows >= count;
    }, 60_000);
  };

  const upTo = (last: number): readonly string[] =>
    Array.from({ length: last }, (_, at) => referralAt(at + 1));

  beforeAll(async () => {
    writeFileSync(tokenFile, 'a-token\n');
    feed = await startScriptedFeed();
    await asAdmin((admin) => admin.query(`create database ${DATABASE}`));
    const url = new URL((await testServer()).urlFor('postgres', 'admin'));
    url.pathname = `/${DATABASE}`;
    databaseUrl = url.href;
    council = new Client({ connectionString: databaseUrl });
    await council.connect();
  });
  afterAll(async () => {
    await Promise.all(running.map((consumer) => consumer.kill()));
    await feed.stop();
    await council.end();
    await asAdmin((admin) => admin.query(`drop database ${DATABASE} with (force)`));
    rmSync(folder, { recursive: true });
  });

  it('asks what is registered with the gateway, word for word', () => {
    const own = 'examples/referral-consumer';
    for (const [name, place] of [
      ['referral-events', 'operations'],
      ['register-police-subscriber', 'operations/feeds'],
      ['police-subscribers', 'operations/feeds'],
      ['acknowledge-police-events', 'operations/feeds'],
    ] as const) {
      const [asked, registered] = [own, place].map((folder) =>
        readFileSync(`${folder}/${name}.graphql`, 'utf8'),
      );
      expect(asked).toBe(registered);
    }
  });

  it('begins with the oldest event that is kept, and keeps what a referral says', async () => {
    feed.publish(3);
    const consumer = start();
    await untilKept(3);
    expect(await kept()).toEqual(upTo(3));
    expect(feed.asked[0]).toMatchObject({ after: 'START', area: AREA });
    const { rows } = await council.query('select * from police_referral limit 1');
    expect(rows[0]).toMatchObject({
      ...{ event_id: 'POLICE:1', kind: 'MASH_SHARE', urgency: 'URGENT', local_authority: AREA },
      is_withheld: false,
      child_ids: ['00000000-0000-4000-8000-00000000c41d'],
    });
    expect(await consumer.kill('SIGTERM')).toBe(0);
    // Registered before the first event, and told that the last is committed.
    expect([...feed.registered]).toEqual([[`referral consumer ${AREA}`, 'c3']]);
  });

  it('keeps each referral once, whatever is killed and however often it is told', async () => {
    feed.repeat(2);
    const total = 303;
    for (const round of [1, 2, 3]) {
      const consumer = start();
      const before = (await kept()).length;
      await until(() => feed.asked.length > round, 60_000);
      feed.publish(100);
      if (round === 2) feed.cut();
      await untilKept(before + 20);
      await consumer.kill();
    }
    start();
    await untilKept(total);
    expect(new Set(await kept())).toEqual(new Set(upTo(total)));
    feed.repeat(0);
  });

  it('goes on when its database has dropped it', async () => {
    await asAdmin((admin) =>
      admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'referral consumer'`,
      ),
    );
    feed.publish(10);
    await untilKept(313);
    expect(await kept()).toHaveLength(313);
  });

  it('takes nothing where another takes the same area', async () => {
    start();
    await until(() => feed.asked.filter(({ after }) => after === 'c313').length > 0, 60_000);
    feed.publish(10);
    await untilKept(323);
    const { rows } = await council.query<{ cursor: string }>('select cursor from referral_feed');
    expect(rows).toEqual([{ cursor: 'c323' }]);
    expect(await kept()).toHaveLength(323);
  });

  it('keeps that there was a referral where its content is withheld', async () => {
    feed.withhold(true);
    feed.publish(1);
    const withheld =
      'select event_id from police_referral where is_withheld and referral_id is null';
    let rows: readonly unknown[] = [];
    await until(() => {
      void council.query(withheld).then((found) => ({ rows } = found));
      return rows.length > 0;
    }, 60_000);
    expect(rows).toEqual([{ event_id: 'POLICE:324' }]);
    feed.withhold(false);
  });

  it('ends with 1 where somebody has to look: events after its cursor are gone', async () => {
    await Promise.all(running.splice(0).map((consumer) => consumer.kill()));
    feed.refuse('CURSOR_EXPIRED');
    const consumer = start();
    expect(await consumer.exited).toBe(1);
    expect(consumer.said()).toContain('CURSOR_EXPIRED');
  });
});
