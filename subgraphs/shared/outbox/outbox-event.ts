import { Column, Entity, Generated, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { traceparentNow } from '../../../runtime/tracing/traced.js';
import { InstantColumn } from '../database/columns.js';
import type { PlainRow } from '../database/copy-rows.js';

/** Ids, codes and urgency of what happened: never a name, never narrative. */
export type EventPayload = Readonly<Record<string, EventValue>>;
export type EventValue = string | number | boolean | null | readonly string[];

/** Something that happened, to be told to subscribers: written in the transaction of its change. */
@Entity('outbox')
@Index(['topic', 'pos'])
// Of those that wait for their place alone.
@Index('outbox_unnumbered_idx', { synchronize: false })
export class OutboxEvent {
  @PrimaryGeneratedColumn('increment', { type: 'bigint' })
  id!: string;

  /** What subscribers know it by: the same at every delivery, and telling nothing of how many there are. */
  @Column('uuid')
  @Generated('uuid')
  eventId!: string;

  /** Its place in the order of commits, without a gap. Null until the sequencer has numbered it. */
  @Index({ unique: true })
  @Column('bigint', { nullable: true })
  pos!: string | null;

  @Column('text')
  topic!: string;

  /** What it is about: a record's id. */
  @Column('text')
  key!: string;

  @Column('jsonb')
  payload!: EventPayload;

  /** Domain time. */
  @InstantColumn()
  at!: Instant;

  /** W3C Trace Context of the command that wrote it; null where no traces are kept. */
  @Column('text', { nullable: true })
  traceparent!: string | null;
}

/** What a command says of an event; its id, its place and its time are given to it. */
export type Announcement = Pick<OutboxEvent, 'topic' | 'key' | 'payload'>;

/** The rows of what a command announces. */
export const outboxRows = (
  events: readonly Announcement[],
  at: Instant,
): readonly PlainRow<OutboxEvent>[] => {
  const traceparent = traceparentNow(null);
  const trace = traceparent === null ? {} : { traceparent };
  return events.map((event) => ({ ...event, at, ...trace }));
};
