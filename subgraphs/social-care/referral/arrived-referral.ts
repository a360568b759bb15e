import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { InstantColumn } from '../../shared/database/columns.js';

/**
 * A referral of the police as their event told of it: our own records of it are one a child
 * (`referral.ts`), and there may be none while its children are not in the index. Not shown by the API.
 */
@Entity('arrived_referral')
export class ArrivedReferral {
  @PrimaryColumn('uuid')
  policeReferralId!: string;

  /** GSS code of the local authority that it was sent to. */
  @Column('text')
  area!: string;

  @InstantColumn()
  arrivedAt!: Instant;

  /** How many of its children are not in the index; they are registered when it is acknowledged. */
  @Column('int')
  unknownChildren!: number;

  /** Null while nobody has taken it on. */
  @InstantColumn({ nullable: true })
  acknowledgedAt!: Instant | null;
}
