import type { DataSource } from 'typeorm';
import type { AskedStatement } from '../database/ask-together.js';
import { writeAtOnce } from '../database/write-once.js';

/** Nobody's request: no issuer vouches for it, so no caller can be it. Row-level security knows it by this. */
export const inboxSubject = 'inbox';

/** An event as its feed gave it. */
export interface ArrivedEvent {
  readonly id: string;
  readonly cursor: string;
  readonly event: unknown;
}

/** How much of a feed waits to be acted on. */
export interface WaitingArrivals {
  readonly feed: string;
  readonly count: number;
  /** Those on which acting has failed. */
  readonly failing: number;
  /** Since the oldest arrived, real time; 0 where nothing waits. */
  readonly oldestSeconds: number;
}

/** An event that waits to be acted on. */
export interface WaitingEvent {
  readonly id: string;
  readonly feed: string;
  readonly event: unknown;
  readonly failures: number;
}

const KEEP = `insert into inbox (event_id, feed, event, arrived_at, not_before)
  select id, $1, event, now(), now() from jsonb_to_recordset($2::jsonb) as e(id uuid, event jsonb)
  on conflict (event_id) do nothing`;

const REACH = `insert into inbox_position (feed, cursor, at) values ($1, $2, now())
  on conflict (feed) do update set cursor = excluded.cursor, at = excluded.at`;

const NEXT = `select event_id as id, feed, event, failures from inbox
  where applied_at is null and not_before <= now() and feed = any($1) order by seq limit $2`;

const WAITING = `select f.feed, count(event_id)::int as count, count(*) filter (where failures > 0)::int as failing,
    coalesce(extract(epoch from now() - min(arrived_at)), 0)::float as "oldestSeconds"
  from unnest($1::text[]) as f(feed) left join inbox i on i.feed = f.feed and applied_at is null group by f.feed`;

const PUT_OFF = `update inbox set failures = failures + 1, not_before = now() + $2 * interval '1 millisecond'
  where event_id = $1`;

/** Of one statement of clearing. */
const CLEARED_AT_ONCE = 1_000;

const CLEAR = `with cleared as (delete from inbox where event_id in (select event_id from inbox
    where applied_at < now() - $1 * interval '1 day' order by seq limit ${String(CLEARED_AT_ONCE)}
    for update skip locked) returning 1)
  select count(*)::int as cleared from cleared`;

/** Whoever takes it holds it to the end of the transaction; null when somebody else has or had it. */
const TAKE = `select event_id from inbox where event_id = $1 and applied_at is null for update skip locked`;

const APPLIED = `update inbox set applied_at = now() where event_id = $1`;

/** Within the transaction that acts on an event: answers a row where it is still to be acted on. */
export const taking = (id: string): AskedStatement => ({ statement: TAKE, values: [id] });

/** Committed with what was done about the event, or not at all. */
export const applied = (id: string): AskedStatement => ({ statement: APPLIED, values: [id] });

/** Keeps what arrives, and says what waits. Every method throws when the database is away. */
export class InboxDesk {
  constructor(private readonly dataSource: DataSource) {}

  /** Where to go on with a feed; null when nothing of it ever arrived. */
  async position(feed: string): Promise<string | null> {
    const sql = 'select cursor from inbox_position where feed = $1';
    const [row] = await this.ask<{ cursor: string }>(sql, [feed]);
    return row?.cursor ?? null;
  }

  /** Events in the order of their feed, and how far it is, together. Those that are kept already stay. */
  async keep(feed: string, events: readonly ArrivedEvent[]): Promise<void> {
    const last = events.at(-1);
    if (!last) return;
    const kept = JSON.stringify(events.map(({ id, event }) => ({ id, event })));
    await this.send([
      { statement: KEEP, values: [feed, kept] },
      { statement: REACH, values: [feed, last.cursor] },
    ]);
  }

  /** What waits, oldest first. */
  waiting(feeds: readonly string[], atMost: number): Promise<readonly WaitingEvent[]> {
    return this.ask<WaitingEvent>(NEXT, [feeds, atMost]);
  }

  /** How much waits, of every one of these feeds. */
  lag(feeds: readonly string[]): Promise<readonly WaitingArrivals[]> {
    return this.ask<WaitingArrivals>(WAITING, [feeds]);
  }

  /** Acting on it failed: it is not tried again for a while, and holds up nothing that came after it. */
  async putOff(id: string, forMs: number): Promise<void> {
    await this.ask(PUT_OFF, [id, forMs]);
  }

  /** Lets go of what was acted on so many days ago or earlier; answers how many events that were. */
  async clear(afterDays: number): Promise<number> {
    let all = 0;
    for (let gone = CLEARED_AT_ONCE; gone === CLEARED_AT_ONCE; all += gone) {
      const [row] = await this.ask<{ cleared: number }>(CLEAR, [afterDays]);
      gone = row?.cleared ?? 0;
    }
    return all;
  }

  private async ask<Row>(statement: string, values: readonly unknown[]): Promise<readonly Row[]> {
    const [rows] = await this.send([{ statement, values }]);
    // Row is what the statement answers.
    return (rows ?? []) as readonly Row[];
  }

  /** All of it in one message, its transaction included. */
  private async send(
    statements: readonly AskedStatement[],
  ): Promise<readonly (readonly unknown[])[]> {
    const settings = { 'app.issuer': '', 'app.subject': inboxSubject };
    return writeAtOnce(this.dataSource, { settings, first: statements });
  }
}
