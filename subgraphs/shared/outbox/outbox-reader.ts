import type { Pool } from 'pg';
import type { Instant } from '../../../schema/time/instant.js';
import type { EventPayload } from './outbox-event.js';

/** An event that has its place. */
export interface NumberedEvent {
  readonly pos: number;
  /** What subscribers know it by. */
  readonly id: string;
  readonly topic: string;
  readonly key: string;
  readonly payload: EventPayload;
  /** Domain time. */
  readonly at: Instant;
  /** Of the command that wrote it; null where no traces are kept. */
  readonly traceparent: string | null;
}

/** How far events are numbered, and up to where they are cleared away. */
export interface OutboxExtent {
  readonly numberedTo: number;
  readonly clearedTo: number;
}

/** A row of {@link columns}. */
export interface EventRow extends Omit<NumberedEvent, 'pos'> {
  readonly pos: string;
}

/** What a numbered event is made of. */
export const columns = 'pos, event_id as id, topic, key, payload, at, traceparent';

const EXTENT = {
  name: 'childview_outbox_extent',
  text: 'select numbered_to as "numberedTo", cleared_to as "clearedTo" from outbox_order',
};

/** What has a place after `$1`: `$2` at most. */
export const AFTER = {
  name: 'childview_outbox_after',
  text: `select ${columns} from outbox where pos > $1 order by pos limit $2`,
};

const OF_TOPIC = {
  name: 'childview_outbox_of_topic',
  text: `select ${columns} from outbox where topic = $1 and pos > $2 and pos <= $3
    order by pos limit $4`,
};

export const eventOf = ({ pos, ...row }: EventRow): NumberedEvent => ({ ...row, pos: Number(pos) });

/** A stretch of one topic: after one place, up to another. */
export interface TopicStretch {
  readonly topic: string;
  readonly after: number;
  readonly upTo: number;
}

/** Reads numbered events in their order; every method throws when the database is away. */
export class OutboxReader {
  /** `pool` is of {@link outboxDataSource}. */
  constructor(private readonly pool: Pool) {}

  async extent(): Promise<OutboxExtent> {
    const { rows } = await this.pool.query<Record<keyof OutboxExtent, string>>(EXTENT);
    const [row] = rows;
    return { numberedTo: Number(row?.numberedTo ?? 0), clearedTo: Number(row?.clearedTo ?? 0) };
  }

  /** The next events of all topics. */
  async after(pos: number, most: number): Promise<readonly NumberedEvent[]> {
    const { rows } = await this.pool.query<EventRow>({ ...AFTER, values: [pos, most] });
    return rows.map(eventOf);
  }

  /** The first events of a stretch. */
  async ofTopic(stretch: TopicStretch, most: number): Promise<readonly NumberedEvent[]> {
    const { topic, after, upTo } = stretch;
    const { rows } = await this.pool.query<EventRow>({
      ...OF_TOPIC,
      values: [topic, after, upTo, most],
    });
    return rows.map(eventOf);
  }
}
