import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../../schema/time/instant.js';
import { EnumColumn, InstantColumn } from '../../../shared/database/columns.js';
import { Classified } from '../../../shared/policy/classified.js';
import { KeptRecord } from '../../../shared/record/kept-record.js';
import { DateTime } from '../../../shared/server/scalars.js';
import { MilestoneKindEnum, type MilestoneKind } from './conduct-enums.js';

@Entity('investigation_milestone')
@KeptRecord({ as: ['CRIME'], happened: 'at' })
@Classified({ as: ['CRIME'], at: 'SUMMARY' })
@ObjectType('InvestigationMilestone', {
  simpleResolvers: true,
  description: 'A step of an investigation from which time is counted.',
})
export class Milestone {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @Index()
  @Column('uuid')
  investigationId!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When that step was taken.' })
  at!: Instant;

  @EnumColumn({ of: Object.keys(MilestoneKindEnum) })
  @Field(() => MilestoneKindEnum, { nullable: true, description: 'What happened.' })
  kind!: MilestoneKind;
}

@Classified({ as: ['CRIME'], at: 'SUMMARY' })
@ObjectType('ChargingRequestRef', {
  simpleResolvers: true,
  description:
    'A submission of the file to the CPS, as the police recorded it. What the CPS made of it is in `cps`.',
})
export class ChargingRequestRef {
  @Field(() => ID, { description: 'Opaque id of the police record.' })
  id!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the police sent it (form MG3).' })
  submittedAt!: Instant;
}

export const chargingRequestRefs = (
  milestones: readonly Milestone[],
): readonly Readonly<ChargingRequestRef>[] =>
  milestones
    .filter(({ kind }) => kind === 'SUBMITTED_TO_CPS')
    .map(({ id, at }) => ({ id, submittedAt: at }));
