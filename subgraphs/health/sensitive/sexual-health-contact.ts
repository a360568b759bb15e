import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../../schema/principal/role.js';
import type { Instant } from '../../../schema/time/instant.js';
import { InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';

@Entity('sexual_health_contact')
@Index(['childId', 'at'])
@KeptRecord({ as: ['HEALTH_SENSITIVE'], happened: 'at' })
@Classified({ as: ['HEALTH_SENSITIVE'], at: 'FULL' })
@ObjectType('SexualHealthContact', {
  simpleResolvers: true,
  description: 'A contact with a sexual health service.',
})
export class SexualHealthContact {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  /** The service that made the record. */
  @Column('text')
  recordedByRole!: Role;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When the young person came.' })
  at!: Instant;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Name of the service.' })
  service!: string;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the clinician thought that somebody may be making use of the young person.',
  })
  concernOfExploitation!: boolean;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the capacity to consent was assessed (Gillick competence).',
  })
  gillickAssessed!: boolean;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What it was about, in words.' })
  detail!: string;
}
