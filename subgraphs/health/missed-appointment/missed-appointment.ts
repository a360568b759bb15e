import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';

@Entity('missed_appointment')
@Index(['childId', 'at'])
@KeptRecord({ as: ['HEALTH'], happened: 'at' })
@ObjectType('MissedAppointment', {
  simpleResolvers: true,
  description:
    'An appointment to which a child was not brought: children do not miss them themselves.',
})
export class MissedAppointment {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @InstantColumn()
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => DateTime, { nullable: true, description: 'When the child was expected.' })
  at!: Instant;

  /** FULL: the name of a clinic may be the diagnosis. */
  @Column('text')
  @Classified({ as: ['HEALTH'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'Which service had expected the child.' })
  service!: string;

  @Column('int')
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @Field(() => Int, {
    nullable: true,
    description: 'The how-manieth in a row at this service; 1 is the first.',
  })
  consecutive!: number;
}
