import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../schema/principal/role.js';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { SarcRouteEnum, type SarcRoute } from './sarc-enums.js';

@Entity('sarc_attendance')
@Index(['childId', 'at'])
@KeptRecord({ as: ['HEALTH_SENSITIVE'], happened: 'at' })
@Classified({ as: ['HEALTH_SENSITIVE'], at: 'FULL' })
@ObjectType('SarcAttendance', {
  simpleResolvers: true,
  description: 'An attendance at a sexual assault referral centre.',
})
export class SarcAttendance {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  /** The service that made the record. */
  @Column('text')
  recordedByRole!: Role;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When the child came to the centre.' })
  at!: Instant;

  @EnumColumn({ of: Object.keys(SarcRouteEnum) })
  @Field(() => SarcRouteEnum, { nullable: true, description: 'How the child came to the centre.' })
  route!: SarcRoute;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: 'Whether forensic samples were taken.' })
  forensicSamples!: boolean;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What is to follow, in words.' })
  followUp!: string;
}
