import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { agencies, type Agency } from '../../../../schema/principal/agency.js';
import type { Instant } from '../../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../../shared/database/columns.js';
import { Classified } from '../../../shared/policy/classified.js';
import { AgencyEnum } from '../../../shared/policy/policy-enums.js';
import { KeptRecord } from '../../../shared/record/kept-record.js';
import { DateTime } from '../../../shared/server/scalars.js';
import { PlanStatusEnum, type PlanStatus } from './conduct-enums.js';

@Entity('investigation_plan')
@KeptRecord({ as: ['CRIME'], happened: 'createdAt' })
@Classified({ as: ['CRIME'], at: 'SUMMARY' })
@ObjectType('InvestigationPlan', {
  simpleResolvers: true,
  description: 'The plan of an investigation (College of Policing APP, investigation).',
})
export class InvestigationPlan {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  investigationId!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When it was written.' })
  createdAt!: Instant;

  @EnumColumn({ of: agencies, array: true })
  @Field(() => [AgencyEnum], { nullable: true, description: 'Agencies that it was made with.' })
  jointWith!: readonly Agency[];

  @Column('text', { array: true })
  @Classified({ as: ['CRIME'], at: 'FULL' })
  @Field(() => [String], { nullable: true, description: 'What must be proved, and by what.' })
  evidentialRequirements!: readonly string[];

  @EnumColumn({ of: Object.keys(PlanStatusEnum) })
  @Field(() => PlanStatusEnum, { nullable: true, description: 'Where it stands.' })
  status!: PlanStatus;
}
