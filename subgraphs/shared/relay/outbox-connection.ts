import { once } from 'node:events';
import pg from 'pg';
import { z } from 'zod';

/** An event as it is sent. */
export interface RelayedEvent {
  readonly pos: number;
  readonly topic: string;
  /** JSON, byte for byte the same whenever the event is read. */
  readonly body: string;
}

/** One relay at a time per database, whichever replica it is of; an arbitrary number of this project. */
const RELAY_LOCK = 1_987_004_131;

/** Events of one round. */
const BATCH = 500;

/** Row-level security knows the relay by these: no issuer vouches for it, so that no caller can be it. */
export const relaySubject = 'event-relay';
const BE_THE_RELAY = `select set_config('app.issuer', '', false), set_config('app.subject', '${relaySubject}', false)`;

/** Where the sequencer says that it has numbered events. */
const NEWS = 'outbox_numbered';

/** A server that has lost us lets go of the lock within half a minute. */
const keepAlive =
  '-c TimeZone=UTC -c plan_cache_mode=force_custom_plan -c statement_timeout=5000 -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

const body = `jsonb_build_object('pos', pos, 'topic', topic, 'key', key, 'at',
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'payload', payload)::text as body`;
const AFTER = `select pos, topic, ${body} from outbox where pos > $1 order by pos limit ${String(BATCH)}`;
const AT = `select ${body} from outbox where pos = $1`;
const REACHED = `insert into relay_position as p (stream, pos, at) values ($1, $2, now())
  on conflict (stream) do update set pos = excluded.pos, at = excluded.at where p.pos < excluded.pos`;

const events = z.array(z.object({ pos: z.coerce.number(), topic: z.string(), body: z.string() }));
const bodies = z.array(z.object({ body: z.string() }));
const positions = z.array(z.object({ pos: z.coerce.number() }));
const locks = z.tuple([z.object({ had: z.boolean() })]);

/**
 * The relay's own connection to its owner's database: it holds the lock for as long as it lives, so it is
 * never one of a pool. Every method throws when the connection is lost.
 */
export class OutboxConnection {
  private hasNews = false;

  private constructor(private readonly client: pg.Client) {
    client.on('notification', () => {
      this.hasNews = true;
    });
  }

  static async open(url: string, applicationName: string): Promise<OutboxConnection> {
    const client = new pg.Client({
      connectionString: url,
      application_name: applicationName,
      connectionTimeoutMillis: 2_000,
      query_timeout: 10_000,
      options: keepAlive,
    });
    // What was lost is noticed by the next statement.
    client.on('error', () => undefined);
    await client.connect();
    await client.query(BE_THE_RELAY);
    await client.query(`listen ${NEWS}`);
    return new OutboxConnection(client);
  }

  /** Whether this connection is now the only one that relays. */
  async lock(): Promise<boolean> {
    const { rows } = await this.client.query('select pg_try_advisory_lock($1) as had', [
      RELAY_LOCK,
    ]);
    return locks.parse(rows)[0].had;
  }

  /** Up to where events are in the stream; 0 when none is known to be. */
  async position(stream: string): Promise<number> {
    const sql = 'select pos from relay_position where stream = $1';
    const { rows } = await this.client.query(sql, [stream]);
    return positions.parse(rows)[0]?.pos ?? 0;
  }

  async reached(stream: string, pos: number): Promise<void> {
    await this.client.query(REACHED, [stream, pos]);
  }

  /** The events after a position, in order, a batch at most. */
  async after(pos: number): Promise<readonly RelayedEvent[]> {
    const { rows } = await this.client.query({ name: 'relay', text: AFTER, values: [pos] });
    return events.parse(rows);
  }

  /** The event at a position as it would be sent; null when it is not there, or no longer. */
  async bodyAt(pos: number): Promise<string | null> {
    const { rows } = await this.client.query(AT, [pos]);
    return bodies.parse(rows)[0]?.body ?? null;
  }

  /** Resolves when there may be more events: told since this was last asked, `withinMs` gone by, or stopped. */
  async news(withinMs: number, stopping: AbortSignal): Promise<void> {
    if (!this.hasNews) {
      const signal = AbortSignal.any([stopping, AbortSignal.timeout(withinMs)]);
      await once(this.client, 'notification', { signal }).catch(() => undefined);
    }
    this.hasNews = false;
  }

  /** Lets go of the lock with the connection. */
  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
