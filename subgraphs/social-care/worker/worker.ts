import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { roles, type Role } from '../../../schema/principal/role.js';
import { EnumColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { operational } from '../marks.js';

@Entity('worker')
@KeptRecord({ as: ['SAFEGUARDING', 'OPERATIONAL'] })
@ObjectType('Worker', {
  simpleResolvers: true,
  description:
    'A worker of children’s social care: whom to contact about the child (SSD professionals).',
})
export class Worker {
  @PrimaryColumn('uuid')
  id!: string;

  /** The worker's `sub` at social care's issuer; null for workers who do not sign in. */
  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('text')
  @Classified(operational)
  @Field(() => String, { nullable: true, description: 'Given and family name.' })
  name!: string;

  @EnumColumn({ of: roles })
  role!: Role;

  @Column('text')
  @Classified(operational)
  @Field(() => String, { nullable: true, description: 'Telephone number of the worker.' })
  phone!: string;

  @Column('text', { nullable: true })
  @Classified(operational)
  @Field(() => String, { nullable: true, description: 'Name of the team. Null when in none.' })
  team!: string | null;
}
