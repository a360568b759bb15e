import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { operational } from '../marks.js';

@Entity('agency_contribution')
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'requestedAt' })
@Classified(operational)
@ObjectType('AgencyContribution', {
  simpleResolvers: true,
  description: 'What an agency was asked to bring to a MASH episode, and when it did.',
})
export class AgencyContribution {
  @PrimaryColumn('uuid')
  id!: string;

  @Index()
  @Column('uuid')
  mashEpisodeId!: string;

  @EnumColumn({ of: agencies })
  @Field(() => AgencyEnum, {
    nullable: true,
    description: 'Which agency was asked to search its records.',
  })
  agency!: Agency;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When it was asked.' })
  requestedAt!: Instant;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it brought something. Null while it has brought nothing.',
  })
  contributedAt!: Instant | null;
}
