import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { RecordVersion } from '../../shared/command/record-version.js';
import {
  AccommodationKindEnum,
  LaResponseEnum,
  type AccommodationKind,
  type LaResponse,
} from '../../shared/codes/custody-accommodation.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified, type Classification } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';

/** Only the police record that nobody was approached: what is held here was asked for. */
const answers = Object.keys(LaResponseEnum).filter((code) => code !== 'NOT_APPROACHED');

const general: Classification = { as: ['CUSTODY'], at: 'SUMMARY' };

@Entity('accommodation_response')
@Index(['childId', 'receivedAt'])
@KeptRecord({ as: ['CUSTODY'], happened: 'receivedAt' })
@ObjectType('AccommodationResponse', {
  simpleResolvers: true,
  description:
    'Social care’s side of a request for accommodation of a detained child (PACE section 38(6)).',
})
export class AccommodationResponse {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @Index()
  @Column('uuid')
  @Classified(general)
  @Field(() => ID, { nullable: true, description: 'Opaque id of the police’s request.' })
  requestId!: string;

  /** GSS code of the local authority that was asked. */
  @Column('text')
  localAuthority!: string;

  @InstantColumn()
  @Classified(general)
  @Field(() => DateTime, { nullable: true, description: 'When the request came.' })
  receivedAt!: Instant;

  @InstantColumn({ nullable: true })
  @Classified(general)
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was answered. Null while it is not.',
  })
  decidedAt!: Instant | null;

  @EnumColumn({ of: answers, nullable: true })
  @Classified(general)
  @Field(() => LaResponseEnum, { nullable: true, description: 'The answer. Null while none.' })
  decision!: LaResponse | null;

  @Column('text', { nullable: true })
  @Classified({ as: ['CUSTODY'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'Why. Null when no reason was given.' })
  reason!: string | null;

  @EnumColumn({ of: Object.keys(AccommodationKindEnum), nullable: true })
  @Classified(general)
  @Field(() => AccommodationKindEnum, {
    nullable: true,
    description: 'Which kind of bed. Null when none was provided.',
  })
  bedType!: AccommodationKind | null;

  @RecordVersion(general)
  version!: number;
}
