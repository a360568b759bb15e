/** The outbox of the police to a real nats-server: everything, in order, once, whatever dies. */
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { police } from '../../../../subgraphs/police/police.subgraph.js';
import { readSubgraphConfig } from '../../../../subgraphs/shared/server/config.js';
import { Relay } from '../../../../subgraphs/shared/relay/relay.js';
import { until } from '../../../cli/support/processes.js';
import { asAdmin, freshDatabase, type FreshDatabase } from '../../../support/database.js';
import { hasNatsServer, startNatsServer, type NatsServer } from '../../../support/nats-server.js';

const STREAM = 'CHILDVIEW_POLICE';

interface Sent {
  readonly subject: string;
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const withServer = hasNatsServer ? describe : describe.skip;

/** One after the other, on one database and one stream: each begins with what the one before has left. */
withServer('the relay', () => {
  let database: FreshDatabase;
  let nats: NatsServer;
  const problems: string[] = [];
  const relays: Relay[] = [];

  const startRelay = (): Relay => {
    const relay = new Relay({
      owner: 'POLICE',
      databaseUrl: database.appUrl,
      target: { url: nats.url, credentialsFile: null },
      onProblem: (what) => problems.push(what),
    });
    relays.push(relay);
    relay.start();
    return relay;
  };

  /** Numbered, as the sequencer leaves them. */
  const announce = (topic: string, count: number): Promise<unknown> =>
    database.rows(
      `insert into outbox (pos, topic, key, payload, at)
       select coalesce((select max(pos) from outbox), 0) + n, $1, n::text,
         jsonb_build_object('urgency', 'HIGH', 'referralId', n::text), now()
       from generate_series(1, $2::int) n
       returning pg_notify('outbox_numbered', '')`,
      [topic, count],
    );

  const withStream = async <T>(
    work: (manager: Awaited<ReturnType<typeof jetstreamManager>>) => Promise<T>,
  ): Promise<T> => {
    const connection = await connect({ servers: nats.url });
    try {
      return await work(await jetstreamManager(connection));
    } finally {
      await connection.close();
    }
  };

  const sent = (): Promise<readonly Sent[]> =>
    withStream(async ({ streams }) => {
      const { state } = await streams.info(STREAM);
      const sequences = Array.from({ length: state.messages }, (_, at) => state.first_seq + at);
      const messages = await Promise.all(
        sequences.map((seq) => streams.getMessage(STREAM, { seq })),
      );
      return messages.flatMap((message) =>
        message === null
          ? []
          : [
              {
                subject: message.subject,
                id: message.header.get('Nats-Msg-Id'),
                body: message.json(),
              },
            ],
      );
    });

  const outboxIds = async (): Promise<readonly string[]> => {
    const rows = await database.rows<{ id: string }>(
      `select topic || ':' || pos as id from outbox where pos is not null order by pos`,
    );
    return rows.map(({ id }) => id);
  };

  const noted = async (): Promise<number> => {
    const rows = await database.rows<{ pos: string }>('select pos from relay_position');
    return Number(rows[0]?.pos ?? 0);
  };

  /** Until the relay has noted the newest event. */
  const settled = async (): Promise<void> => {
    const newest = (await outboxIds()).length;
    let at = -1;
    const look = async (): Promise<void> => {
      at = await noted();
    };
    await until(() => {
      void look();
      return at === newest;
    }, 60_000);
  };

  beforeAll(async () => {
    [database, nats] = await Promise.all([freshDatabase('POLICE', police), startNatsServer()]);
  });
  afterAll(async () => {
    await Promise.all(relays.map((relay) => relay.stop()));
    await nats.stop();
    await database.drop();
  });

  it('sends what was announced before it began: where it belongs, with the id that keeps it single', async () => {
    await announce('policeReferralSubmitted', 2);
    startRelay();
    await settled();
    const [first, second] = await sent();
    expect(first).toMatchObject({
      subject: 'childview.police.policeReferralSubmitted',
      id: 'policeReferralSubmitted:1',
    });
    expect(second?.body).toEqual({
      pos: 2,
      topic: 'policeReferralSubmitted',
      key: '2',
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      payload: { urgency: 'HIGH', referralId: '2' },
    });
  });

  it('leaves alone what the sequencer has not numbered', async () => {
    await database.rows(
      `insert into outbox (topic, key, payload, at) values ('childReturned', 'x', '{}', now())`,
    );
    await announce('childReturned', 1);
    await settled();
    expect((await sent()).map(({ id }) => id)).toEqual(await outboxIds());
  });

  it('goes on with the other relay when the first loses its database', async () => {
    startRelay();
    const others = await asAdmin(async (admin) => {
      const { rowCount } = await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'childview relay police' and pid in (select pid from pg_locks where locktype = 'advisory')`,
      );
      return rowCount;
    });
    expect(others).toBe(1);
    await announce('childReportedMissing', 3);
    await settled();
    expect((await sent()).map(({ id }) => id)).toEqual(await outboxIds());
  });

  it('loses, repeats and reorders nothing when the stream server is killed in the middle', async () => {
    const rounds = Array.from({ length: 20 }, (_, at) => at);
    const announcing = rounds.reduce<Promise<unknown>>(
      (before, at) => before.then(() => announce(`topic${String(at)}`, 100)),
      Promise.resolve(),
    );
    await nats.kill();
    await nats.start();
    await announcing;
    await settled();
    const ids = (await sent()).map(({ id }) => id);
    expect(ids).toHaveLength(2_006);
    expect(ids).toEqual(await outboxIds());
  });

  it('sends nothing twice when it died before it could note what the server had taken', async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
    const before = await sent();
    await database.rows('update relay_position set pos = pos - 700');
    await announce('childReturned', 1);
    startRelay();
    await settled();
    expect(await sent()).toHaveLength(before.length + 1);
  });

  it('sends nothing after what is not of its database, and says so', async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
    const before = await sent();
    await database.rows(
      `update outbox set key = 'restored' where pos = (select max(pos) from outbox)`,
    );
    await announce('childReturned', 1);
    problems.length = 0;
    startRelay();
    await until(() => problems.length > 1, 60_000);
    expect(problems[0]).toContain('nothing is relayed until the stream is emptied');
    expect(await sent()).toHaveLength(before.length);
  });

  it('takes up its work again once the stream is emptied', async () => {
    await withStream(({ streams }) => streams.purge(STREAM));
    await settled();
    expect((await sent()).map(({ id }) => id)).toEqual((await outboxIds()).slice(-1));
  });

  it('lets nobody else of its role read the outbox or move the position', async () => {
    for (const sql of ['select from outbox', 'select from relay_position']) {
      expect(await database.dataSource.query(sql)).toEqual([]);
    }
    const [, moved]: readonly [unknown, number] = await database.dataSource.query(
      'update relay_position set pos = 0',
    );
    expect(moved).toBe(0);
  });
});

describe('where events are relayed to', () => {
  const environment = {
    ...{ KEY_FILE: 'key', AUDIT_KEY_FILE: 'audit.key', ISSUER_REGISTRY_FILE: 'issuers.json' },
    ...{ DENY_LIST_FILE: 'denied.json', GATEWAY_URL: 'http://gateway:4000' },
    ...{ SUBGRAPH_URL_POLICE: 'http://police', SUBGRAPH_URL_SOCIAL_CARE: 'http://care' },
    ...{ SUBGRAPH_URL_HEALTH: 'http://health', SUBGRAPH_URL_CPS: 'http://cps' },
    TLS_ELSEWHERE: 'true',
  };
  const targetOf = (variables: NodeJS.ProcessEnv): unknown =>
    readSubgraphConfig('police', { ...environment, ...variables }).eventRelay;

  it('is nowhere, unless a server is named', () => {
    expect(targetOf({})).toBeNull();
    expect(targetOf({ EVENT_RELAY_URL: '' })).toBeNull();
    const url = 'nats://nats:4222';
    expect(targetOf({ EVENT_RELAY_URL: url })).toEqual({ url, credentialsFile: null });
  });

  it('is, in production, over TLS and with credentials only', () => {
    const production = { NODE_ENV: 'production', EVENT_RELAY_CREDENTIALS_FILE: 'police.creds' };
    const url = 'tls://nats:4222';
    expect(targetOf({ ...production, EVENT_RELAY_URL: url })).toMatchObject({ url });
    for (const wrong of [
      { ...production, EVENT_RELAY_URL: 'nats://nats:4222' },
      { NODE_ENV: 'production', EVENT_RELAY_URL: url },
      { EVENT_RELAY_URL: 'https://nats:4222' },
      { EVENT_RELAY_URL: 'nats://police:secret@nats:4222' },
    ]) {
      expect(() => targetOf(wrong)).toThrow(/EVENT_RELAY_URL/);
    }
  });
});
