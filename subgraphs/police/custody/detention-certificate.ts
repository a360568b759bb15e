import { Field, Float, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { DayColumn, EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { CertificateStatusEnum, type CertificateStatus } from './custody-enums.js';
import type { CustodyRecord } from './custody-record.js';

@Entity('detention_certificate')
@Index('detention_certificate_wanting_idx', { synchronize: false })
@KeptRecord({ as: ['CUSTODY'], happened: 'completedAt' })
@Classified({ as: ['CUSTODY'], at: 'FULL' })
@ObjectType('DetentionCertificate', {
  simpleResolvers: true,
  description:
    'The certificate to the court why a child stayed in police detention after charge, PACE section 38(7).',
})
export class DetentionCertificate {
  @PrimaryColumn('uuid')
  id!: string;

  @Index({ unique: true })
  @Column('uuid')
  custodyRecordId!: string;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: 'Whether the court must have one.' })
  required!: boolean;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it was completed. Null when not.' })
  completedAt!: Instant | null;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was produced to the court. Null when it was not.',
  })
  producedToCourtAt!: Instant | null;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: 'Whether a copy is on the record.' })
  copyOnFile!: boolean;

  @Column('double precision', { nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'Hours in custody that it certifies, PACE section 38(7). Null when there is none.',
  })
  hoursInCustody!: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What was done to find accommodation, PACE section 38(6). Null when it does not say.',
  })
  effortsToFindAccommodation!: string | null;

  @EnumColumn({ of: Object.keys(CertificateStatusEnum) })
  @Field(() => CertificateStatusEnum, { nullable: true, description: 'Where it stands.' })
  status!: CertificateStatus;

  /** The day of the first appearance, where the court's list gives no hour. */
  @DayColumn({ nullable: true })
  dueOn!: CivilDate | null;

  /** The record that it certifies; set where it is read. */
  custody?: Pick<CustodyRecord, 'chargedAt' | 'firstCourtAt'>;
}

/** Null where no certificate is required, or the child was not charged. */
export const certificateClock = (
  { required, completedAt, dueOn, custody }: DetentionCertificate,
  { now, ruleset }: SubgraphContext,
): ClockReading | null => {
  const startedAt = custody?.chargedAt ?? null;
  if (!required || startedAt === null) return null;
  return readClock({
    code: 'DETENTION_CERTIFICATE',
    startedAt,
    stoppedAt: completedAt,
    dueAt: custody?.firstCourtAt,
    dueOn,
    now,
    ruleset,
  });
};
