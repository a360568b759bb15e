import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { InstantColumn } from '../database/columns.js';

/**
 * How far the relay has come: events up to `pos` are in the stream, by the server's own word. Its row is
 * made when the relay first runs, so that an agency without a relay has none.
 */
@Entity('relay_position')
export class RelayPosition {
  @PrimaryColumn('text')
  stream!: string;

  @Column('bigint')
  pos!: string;

  /** Real time. */
  @InstantColumn()
  at!: Instant;
}
