import { Column, Entity, Generated, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { InstantColumn } from '../database/columns.js';

/** An event of another agency, kept until it has been acted on. INVARIANT: each event once, by its id. */
@Entity('inbox')
@Index('inbox_waiting_idx', ['seq'], { where: '"applied_at" is null' })
export class InboxEntry {
  @PrimaryColumn('uuid')
  eventId!: string;

  /** In the order of arrival. */
  @Index({ unique: true })
  @Column('bigint')
  @Generated('increment')
  seq!: string;

  /** The subscription that it came by. */
  @Column('text')
  feed!: string;

  /** As its owner told it: ids and codes. */
  @Column('jsonb')
  event!: unknown;

  /** Real time. */
  @InstantColumn()
  arrivedAt!: Instant;

  /** Real time. Null while it waits to be acted on. */
  @InstantColumn({ nullable: true })
  appliedAt!: Instant | null;

  /** How often acting on it has failed. */
  @Column('int', { default: 0 })
  failures!: number;

  /** Real time before which it is not tried again. */
  @InstantColumn()
  notBefore!: Instant;
}
