import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../schema/principal/role.js';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { CamhsStatusEnum, type CamhsStatus } from './camhs-enums.js';

@Entity('camhs_referral')
@Index(['childId', 'referredAt'])
@KeptRecord({ as: ['HEALTH'], happened: 'referredAt' })
@ObjectType('CamhsReferral', {
  simpleResolvers: true,
  description: 'A referral to child and adolescent mental health services.',
})
export class CamhsReferral {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  /** The service that made the record: its own people read the therapy notes without justification. */
  @Column('text')
  recordedByRole!: Role;

  @InstantColumn()
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => DateTime, { nullable: true, description: 'When the child was referred.' })
  referredAt!: Instant;

  @EnumColumn({ of: Object.keys(CamhsStatusEnum) })
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => CamhsStatusEnum, { nullable: true, description: 'Where the referral stands.' })
  status!: CamhsStatus;

  @Column('text', { nullable: true })
  @Classified({ as: ['HEALTH'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: 'The risk that the service sees, in words. Null when none was written.',
  })
  riskSummary!: string | null;

  @Column('text', { nullable: true })
  @Classified({ as: ['HEALTH_SENSITIVE'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: 'What the therapist wrote down. Null when there is nothing.',
  })
  therapyNotes!: string | null;
}
