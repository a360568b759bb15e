import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import type { Role } from '../../../schema/principal/role.js';
import type { Instant } from '../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { AgencyEnum, RoleEnum } from '../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';

@Entity('health_safeguarding_contact')
@Index(['childId', 'at'])
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'at' })
@ObjectType('HealthSafeguardingContact', {
  simpleResolvers: true,
  description: 'Something that a health professional did or passed on for the safety of a child.',
})
export class HealthSafeguardingContact {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Column('uuid')
  childId!: string;

  @InstantColumn()
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When a professional of health spoke or wrote about the child.',
  })
  at!: Instant;

  @Column('text')
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @Field(() => RoleEnum, { nullable: true, description: 'Who acted, by role.' })
  role!: Role;

  @Column('text')
  @Classified({ as: ['SAFEGUARDING'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'What it was about, in words.' })
  theme!: string;

  @Column('text')
  @Classified({ as: ['SAFEGUARDING'], at: 'FULL' })
  @Field(() => String, { nullable: true, description: 'What was done, in words.' })
  action!: string;

  @EnumColumn({ of: agencies, array: true })
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @Field(() => [AgencyEnum], { nullable: true, description: 'Agencies that were told.' })
  sharedWith!: readonly Agency[];
}
