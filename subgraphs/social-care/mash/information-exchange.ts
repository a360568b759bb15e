import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import { accessPurposes, type AccessPurpose } from '../../../schema/principal/purpose.js';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { detail, summary } from '../marks.js';
import {
  LawfulBasisEnum,
  NotSharedReasonEnum,
  type LawfulBasis,
  type NotSharedReason,
} from './mash-enums.js';

@Entity('information_exchange')
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'requestedAt' })
@Classified(summary)
@ObjectType('InformationExchange', {
  simpleResolvers: true,
  description: 'One agency asked another for information about children, and what became of it.',
})
export class InformationExchange {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @EnumColumn({ of: agencies })
  @Field(() => AgencyEnum, { nullable: true, description: 'Which agency asked.' })
  requestedBy!: Agency;

  @EnumColumn({ of: agencies })
  @Field(() => AgencyEnum, { nullable: true, description: 'Which agency was asked.' })
  requestedOf!: Agency;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When it was asked.' })
  requestedAt!: Instant;

  @EnumColumn({ of: Object.keys(LawfulBasisEnum) })
  @Field(() => LawfulBasisEnum, { nullable: true, description: 'The law it was asked under.' })
  lawfulBasis!: LawfulBasis;

  @EnumColumn({ of: accessPurposes })
  @Field(() => String, { nullable: true, description: 'For which purpose, as a code.' })
  purpose!: AccessPurpose;

  @Column('text', { array: true })
  @Classified(detail)
  @Field(() => [String], { nullable: true, description: 'What was asked for.' })
  items!: readonly string[];

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was answered. Null while there is no answer.',
  })
  respondedAt!: Instant | null;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: 'Whether it was decided not to share.' })
  refused!: boolean;

  @EnumColumn({ of: Object.keys(NotSharedReasonEnum), nullable: true })
  @Field(() => NotSharedReasonEnum, {
    nullable: true,
    description: 'Why it was not shared. Null where it was.',
  })
  refusalReason!: NotSharedReason | null;

  @Index()
  @Column('uuid', { nullable: true })
  strategyDiscussionId!: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  mashEpisodeId!: string | null;
}
