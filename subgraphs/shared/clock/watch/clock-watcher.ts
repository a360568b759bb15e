import type { Pool } from 'pg';
import { millisOf, type Instant } from '../../../../schema/time/instant.js';
import { Rounds } from '../../rounds.js';
import type { PassDesk } from '../../server/pass-desk.js';
import type { ClockCode } from '../clock-code.js';
import type { DomainClock } from '../domain-clock.js';
import { clockRule, readClock } from '../read-clock.js';
import { lastStartOfLate } from './last-start-of-late.js';
import type { ClockWatch, RunningClock, WatchedClock } from './clock-watch.js';

/** Between two looks: a duty that is late by hours or days is told of within half a minute. */
const EVERY_MS = 30_000;

/** Clocks that ran out before anybody watched are on the work lists, and are no news. */
const WATCHED_FROM = `with now as (update outbox_order set watched_from = $1 where watched_from is null)
  select coalesce(watched_from, $1) as "watchedFrom" from outbox_order`;

/** INVARIANT: announced by whoever is first to say so, in the statement that says so; never again. */
const ANNOUNCE = `with said as (select * from jsonb_to_recordset($1::jsonb)
    as e(topic text, clock text, key text, payload jsonb)),
  first as (insert into clock_alert (topic, clock) select topic, clock from said
    on conflict do nothing returning topic, clock)
  insert into outbox (topic, key, payload, at)
    select topic, key, payload, $2::timestamptz from said join first using (topic, clock)
    returning payload ->> 'code' as code`;

interface Alert {
  readonly topic: string;
  /** One running of one clock: its code, its record, its end. */
  readonly clock: string;
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What one look found of one code. */
interface Seen {
  readonly code: ClockCode;
  readonly breached: number;
  readonly alerts: readonly Alert[];
}

/** What one look found. */
export interface ClocksSeen {
  /** Of each code that is watched, how many are late; none is 0. */
  readonly breached: ReadonlyMap<ClockCode, number>;
  /** Of which codes one was announced, by this process and now: each as often as it was. */
  readonly announced: readonly ClockCode[];
}

/** Of a code that several kinds of records have, all of them together. */
const countedByCode = (seen: readonly Seen[]): ReadonlyMap<ClockCode, number> => {
  const counts = new Map<ClockCode, number>();
  for (const { code, breached } of seen) counts.set(code, (counts.get(code) ?? 0) + breached);
  return counts;
};

/** Records whose clock began by a moment; a start that is a day at noon is a text. */
const sqlOfRunning = (sql: string): string =>
  `select * from (${sql}) running where "startedAt"::timestamptz <= $1::timestamptz`;

export interface ClockWatcherOptions {
  readonly watch: ClockWatch;
  readonly clock: DomainClock;
  /** Reads the owner's records in nobody's name. */
  readonly desk: PassDesk;
  /** Of the outbox. */
  readonly pool: Pool;
  /** Called when something was announced. */
  readonly onWritten: () => void;
  /** Told what each look found. */
  readonly onLook?: (seen: ClocksSeen) => void;
  readonly onProblem: (error: unknown) => void;
}

/** Announces clocks that have run out, or are about to. Every replica runs one; each clock is announced once. */
export class ClockWatcher extends Rounds {
  constructor(private readonly options: ClockWatcherOptions) {
    super({ everyMs: EVERY_MS, onProblem: options.onProblem });
  }

  /** Answers how many were announced. Throws when the database is away. */
  override async look(): Promise<number> {
    const { watch, clock, pool, onWritten, onLook } = this.options;
    const now = clock.now();
    const { rows } = await pool.query<{ watchedFrom: Instant }>(WATCHED_FROM, [now]);
    const from = rows[0]?.watchedFrom ?? now;
    const seen: Seen[] = [];
    for (const watched of watch.clocks) seen.push(await this.seen(watched, now, from));
    const announced = await this.announce(
      seen.flatMap(({ alerts }) => alerts),
      now,
    );
    if (announced.length > 0) onWritten();
    onLook?.({ breached: countedByCode(seen), announced });
    return announced.length;
  }

  /** Of which codes one was announced, by this process and not before. */
  private async announce(alerts: readonly Alert[], now: Instant): Promise<readonly ClockCode[]> {
    if (alerts.length === 0) return [];
    const values = [JSON.stringify(alerts), now];
    const { rows } = await this.options.pool.query<{ code: ClockCode }>(ANNOUNCE, values);
    return rows.map(({ code }) => code);
  }

  private async seen(
    { code, sql, expiring }: WatchedClock,
    now: Instant,
    from: Instant,
  ): Promise<Seen> {
    const { desk, clock, watch } = this.options;
    const { ruleset } = clock;
    const rule = clockRule(code, ruleset);
    if (!rule.isInForce || !rule.isAlerted) return { code, breached: 0, alerts: [] };
    const startedBy = expiring === undefined ? lastStartOfLate(rule, now) : now;
    const running = await desk.query<RunningClock>(sqlOfRunning(sql), [startedBy]);
    let breached = 0;
    const alerts = running.flatMap(({ id, localAuthority, childIds, ...facts }) => {
      const { status, dueAt } = readClock({ code, ...facts, now, ruleset });
      if (status === 'BREACHED') breached += 1;
      if (dueAt === null || millisOf(dueAt) <= millisOf(from)) return [];
      const topic =
        status === 'BREACHED' ? watch.breached : status === 'DUE_SOON' ? expiring : null;
      if (!topic) return [];
      const payload = { code, dueAt, localAuthority, childIds };
      return [{ topic, clock: `${code} ${id} ${dueAt}`, key: id, payload }];
    });
    return { code, breached, alerts };
  }
}
