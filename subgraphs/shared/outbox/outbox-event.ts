import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { InstantColumn } from '../database/columns.js';

/** Ids, codes and urgency of what happened: never a name, never narrative. */
export type EventPayload = Readonly<Record<string, EventValue>>;
export type EventValue = string | number | boolean | null | readonly string[];

/** Something that happened, to be told to subscribers: written in the transaction of its change. */
@Entity('outbox')
export class OutboxEvent {
  @PrimaryGeneratedColumn('increment', { type: 'bigint' })
  id!: string;

  /** Its place in the order of commits. Null until the sequencer has numbered it. */
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
}
