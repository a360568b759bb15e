import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../database/columns.js';
import { AccessOutcomeEnum, type AccessOutcome } from './access-outcome.js';

/**
 * What a second person found of a justified read, or of somebody who asked for a child of whom they are kept
 * away. The access itself stays where it was recorded: in the audit log, or among the alerts.
 */
@Entity('access_finding')
export class AccessFinding {
  @PrimaryColumn('uuid')
  id!: string;

  /** The access, as `AccessReview.id`; reviewed once. */
  @Index({ unique: true })
  @Column('uuid')
  accessId!: string;

  @Column('uuid')
  childId!: string;

  @EnumColumn({ of: Object.keys(AccessOutcomeEnum) })
  outcome!: AccessOutcome;

  /** As the reviewer gave it. */
  @Column('text')
  finding!: string;

  /** Domain time. */
  @InstantColumn()
  reviewedAt!: Instant;

  @Column('text')
  reviewerIssuer!: string;

  @Column('text')
  reviewerSubject!: string;
}
