import { Rounds } from '../../../shared/rounds.js';
import type { Watch, WatchTools } from '../../../shared/watch.js';

/** Between two looks, in real time. */
const EVERY_MS = 60_000;

/** Backlogs on the other side of what was set than when they were last looked at. */
const TURNED = `select t.id, t.area as "localAuthority", t.passed_at is null as "tooMany", waiting.count as waiting,
    case when t.passed_at is null then t.raise_at else t.clear_at end as threshold
  from backlog_threshold t, lateral (select count(*)::int from harm_assessment h
    where h.area = t.area and h.secondary_assessed_at is null) waiting
  where case when t.passed_at is null then waiting.count >= t.raise_at else waiting.count <= t.clear_at end`;

/** INVARIANT: announced by whoever turns it, in the statement that does so; who comes second finds it turned. */
const ANNOUNCE = `with said as (select * from jsonb_to_recordset($1::jsonb) as e(id uuid, payload jsonb)),
  turned as (update backlog_threshold t
    set passed_at = case when (payload ->> 'tooMany')::boolean then $2::timestamptz end
    from said where said.id = t.id and (t.passed_at is null) = (payload ->> 'tooMany')::boolean
    returning t.id)
  insert into outbox (topic, key, payload, at)
    select 'onBacklogThreshold', id::text, payload, $2::timestamptz from said join turned using (id)`;

interface Turned {
  readonly id: string;
  readonly localAuthority: string;
  readonly tooMany: boolean;
  readonly waiting: number;
  readonly threshold: number;
}

/**
 * Announces backlogs that pass their threshold, and those that are over. Between the two thresholds nothing is
 * told, however often cases come and go.
 */
export class BacklogWatcher extends Rounds {
  constructor(private readonly tools: WatchTools) {
    super({ everyMs: EVERY_MS, onProblem: tools.onProblem });
  }

  /** Answers how many were announced. Throws when the database is away. */
  override async look(): Promise<number> {
    const { desk, pool, clock, onWritten } = this.tools;
    const turned = await desk.query<Turned>(TURNED, []);
    if (turned.length === 0) return 0;
    const said = turned.map(({ id, ...payload }) => ({
      id,
      payload: { ...payload, childIds: [] },
    }));
    const { rowCount } = await pool.query(ANNOUNCE, [JSON.stringify(said), clock.now()]);
    const announced = rowCount ?? 0;
    if (announced > 0) onWritten();
    return announced;
  }
}

export const watchBacklogs: Watch = {
  what: 'backlogs',
  over: (tools) => new BacklogWatcher(tools),
};
