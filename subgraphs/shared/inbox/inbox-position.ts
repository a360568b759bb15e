import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { InstantColumn } from '../database/columns.js';

/** How far a feed is in the inbox: its row is written with the events up to there. */
@Entity('inbox_position')
export class InboxPosition {
  @PrimaryColumn('text')
  feed!: string;

  /** The owner's own, sealed: it is given back and not read. */
  @Column('text')
  cursor!: string;

  /** Real time. */
  @InstantColumn()
  at!: Instant;
}
