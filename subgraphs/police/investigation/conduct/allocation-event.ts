import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../../schema/time/instant.js';
import { InstantColumn } from '../../../shared/database/columns.js';
import { Classified } from '../../../shared/policy/classified.js';
import { KeptRecord } from '../../../shared/record/kept-record.js';
import { DateTime } from '../../../shared/server/scalars.js';

@Entity('allocation_event')
@KeptRecord({ as: ['CRIME'], happened: 'at' })
@Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('AllocationEvent', {
  simpleResolvers: true,
  description: 'An investigation was given to a team.',
})
export class AllocationEvent {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  investigationId!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When the team was given it.' })
  at!: Instant;

  @Column('uuid')
  teamId!: string;

  @Column('text', { nullable: true })
  @Classified({ as: ['CRIME'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'Why. Null when nobody said.' })
  reason!: string | null;
}
