import type { PoolClient } from 'pg';
import { dayOf, type Instant } from '../../../../schema/time/instant.js';
import { poolTransaction } from '../../database/pool-connection.js';
import { Rounds } from '../../rounds.js';
import type { Watch, WatchTools } from '../../watch.js';
import type { Children } from '../children-of-rule.js';
import type { IndicatorRule } from '../indicator-rule.js';
import { changesOfRule, type ChangesStatement, type RuleChange } from './changes-of-rule.js';

/** Between two looks, in real time: a rule is of days, so that a minute is soon. */
const EVERY_MS = 60_000;

/** Children of one rule and one look; of what is beyond it the next look is made. */
const MOST_CHANGES = 5_000;

/**
 * INVARIANT: one process at a time looks at a rule, and none that another has just looked at: the row stays locked
 * until what was found is committed, and whoever waited for it finds that it was looked at.
 */
const CLAIM = `insert into indicator_watch as w (rule, looked_at) values ($1, now())
  on conflict (rule) do update set looked_at = now() where w.looked_at <= now() - $2 * interval '1 millisecond'
  returning is_told as "isTold"`;

/** Remembers what was found, and announces what begins, in one statement. */
const REMEMBER = `with seen as (select * from jsonb_to_recordset($2::jsonb)
    as e("childId" uuid, begins boolean, payload jsonb)),
  ended as (delete from indicator_standing s using seen
    where s.rule = $1 and s.child_id = seen."childId" and not seen.begins),
  begun as (insert into indicator_standing (rule, child_id) select $1, "childId" from seen where begins
    on conflict do nothing returning child_id)
  insert into outbox (topic, key, payload, at)
    select $3, "childId"::text, payload, $4::timestamptz from seen join begun on begun.child_id = seen."childId"
    where $5::boolean`;

/** What held before anybody looked is on the lists, and is no news: told is what begins once all of that is known. */
const TELL_FROM_NOW = 'update indicator_watch set is_told = true where rule = $1';

export interface IndicatorWatchOptions {
  /** Under which it is announced that a rule begins to hold. */
  readonly topic: string;
  /** Over the owner's records alone. */
  readonly rules: readonly IndicatorRule[];
  readonly children: Children;
  /** For how long a rule is left alone once somebody has looked at it, in real time. */
  readonly restMs?: number;
}

/** Announces children of whom a rule begins to hold; again only after it has ceased to. */
export class IndicatorWatcher extends Rounds {
  private readonly statements: readonly (readonly [rule: string, ChangesStatement])[];

  constructor(
    private readonly watch: IndicatorWatchOptions,
    private readonly tools: WatchTools,
  ) {
    super({ everyMs: EVERY_MS, onProblem: tools.onProblem });
    this.statements = watch.rules.map((rule) => [
      rule.code,
      changesOfRule(rule, watch.children, MOST_CHANGES),
    ]);
  }

  /** Answers how many were announced. Throws when the database is away; what was not remembered is found again. */
  override async look(): Promise<number> {
    const now = this.tools.clock.now();
    let announced = 0;
    for (const [rule, statement] of this.statements) {
      announced += await poolTransaction(this.tools.pool, (client) =>
        this.lookAt(rule, { statement, now, client }),
      );
    }
    if (announced > 0) this.tools.onWritten();
    return announced;
  }

  private async lookAt(
    rule: string,
    { statement, now, client }: { statement: ChangesStatement; now: Instant; client: PoolClient },
  ): Promise<number> {
    const rest = this.watch.restMs ?? EVERY_MS / 2;
    const { rows } = await client.query<{ isTold: boolean }>(CLAIM, [rule, rest]);
    const [claimed] = rows;
    if (!claimed) return 0;
    const values = statement.valuesOn(dayOf(now));
    const changes = await this.tools.desk.query<RuleChange>(statement.sql, values);
    const seen = changes.map(({ childId, begins, localAuthority, since }) => {
      const payload = { rule, since, localAuthority, childIds: [childId] };
      return { childId, begins, payload };
    });
    const told = [rule, JSON.stringify(seen), this.watch.topic, now, claimed.isTold];
    const { rowCount } = await client.query(REMEMBER, told);
    const isAll = changes.length < MOST_CHANGES;
    if (!claimed.isTold && isAll) await client.query(TELL_FROM_NOW, [rule]);
    return rowCount ?? 0;
  }
}

export const watchIndicators = (options: IndicatorWatchOptions): Watch => ({
  what: 'indicators',
  over: (tools) => new IndicatorWatcher(options, tools),
});
