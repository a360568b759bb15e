import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import {
  AccommodationKindEnum,
  LaResponseEnum,
  type AccommodationKind,
  type LaResponse,
} from '../../shared/codes/custody-accommodation.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';

@Entity('accommodation_request')
@KeptRecord({ as: ['CUSTODY'], happened: 'requestedAt' })
@Classified({ as: ['CUSTODY'], at: 'FULL' })
@ObjectType('AccommodationRequest', {
  simpleResolvers: true,
  description:
    'The police asked a local authority to accommodate a child refused bail: PACE section 38(6), Children Act 1989 section 21(2)(b).',
})
export class AccommodationRequest {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  custodyRecordId!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When it was asked for.' })
  requestedAt!: Instant;

  @EnumColumn({ of: Object.keys(AccommodationKindEnum) })
  @Field(() => AccommodationKindEnum, { nullable: true, description: 'What was asked for.' })
  kind!: AccommodationKind;

  @Column('text')
  @Field(() => ID, { nullable: true, description: 'GSS code of the local authority asked.' })
  toLocalAuthority!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Why it was asked for.' })
  reason!: string;

  @EnumColumn({ of: Object.keys(LaResponseEnum), nullable: true })
  @Field(() => LaResponseEnum, {
    nullable: true,
    description: 'What the local authority answered. Null while it has not.',
  })
  response!: LaResponse | null;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When it answered. Null while not.' })
  respondedAt!: Instant | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Why a transfer was impracticable, PACE section 38(6)(a). Null when nobody said so.',
  })
  impracticableReason!: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, { nullable: true, description: 'When the child moved. Null when not.' })
  transferredAt!: Instant | null;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: 'Whether it was asked out of hours.' })
  outOfHours!: boolean;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the approach came too late to be answered.',
  })
  isLateApproach!: boolean;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether detention went on into another day without a further approach.',
  })
  repeatApproachDue!: boolean;
}
