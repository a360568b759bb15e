import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import {
  ReferralDecisionEnum,
  type ReferralDecision,
} from '../../shared/codes/referral-decision.js';
import { EnumColumn, InstantColumn } from '../../shared/database/columns.js';
import { Classified } from '../../shared/policy/classified.js';
import { KeptRecord } from '../../shared/record/kept-record.js';
import { DateTime } from '../../shared/server/scalars.js';
import { RiskGradeEnum, type RiskGrade } from '../risk-grade.js';
import {
  ConsentStateEnum,
  ReferralKindEnum,
  ReferralReasonEnum,
  UrgencyEnum,
  type ConsentState,
  type ReferralKind,
  type ReferralReason,
  type Urgency,
} from './referral-enums.js';

@Entity('police_referral')
@Index(['submittedAt'])
@Index('police_referral_undecided_idx', { synchronize: false })
@KeptRecord({ as: ['SAFEGUARDING'], happened: 'submittedAt' })
@Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
@ObjectType('PoliceReferral', {
  simpleResolvers: true,
  description:
    "What the police told children's social care about a child (public protection notice, PPN).",
})
export class PoliceReferral {
  @PrimaryColumn('uuid')
  @Field(() => ID, { description: 'Opaque id of the record.' })
  id!: string;

  @EnumColumn({ of: Object.keys(ReferralKindEnum) })
  @Field(() => ReferralKindEnum, { nullable: true, description: 'What it is about.' })
  kind!: ReferralKind;

  @Column('text')
  @Field(() => ID, {
    nullable: true,
    description: 'GSS code of the local authority that was told.',
  })
  localAuthority!: string;

  @InstantColumn()
  @Field(() => DateTime, { nullable: true, description: 'When it was sent.' })
  submittedAt!: Instant;

  @EnumColumn({ of: Object.keys(UrgencyEnum) })
  @Field(() => UrgencyEnum, { nullable: true, description: 'How soon somebody has to look.' })
  urgency!: Urgency;

  @EnumColumn({ of: Object.keys(ReferralReasonEnum) })
  @Field(() => ReferralReasonEnum, { nullable: true, description: 'What the police fear.' })
  reason!: ReferralReason;

  @Column('text')
  @Classified({ as: ['SAFEGUARDING_NARRATIVE'], at: 'FULL' })
  @Field(() => String, {
    nullable: true,
    description: 'What happened and what worries the police.',
  })
  narrative!: string;

  @EnumColumn({ of: Object.keys(RiskGradeEnum) })
  @Field(() => RiskGradeEnum, {
    nullable: true,
    description: "The police's own grade: standard, medium or high (DASH).",
  })
  riskGrade!: RiskGrade;

  @EnumColumn({ of: Object.keys(ConsentStateEnum) })
  @Field(() => ConsentStateEnum, { nullable: true, description: 'Whether the family agreed.' })
  consentSought!: ConsentState;

  @InstantColumn({ nullable: true })
  @Classified({ as: ['SAFEGUARDING', 'OPERATIONAL'], at: 'SUMMARY' })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When social care said that it has it. Null while it has not.',
  })
  acknowledgedAt!: Instant | null;

  @InstantColumn({ nullable: true })
  @Classified({ as: ['SAFEGUARDING', 'OPERATIONAL'], at: 'SUMMARY' })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When somebody at social care first opened it. Null while nobody has.',
  })
  collectedAt!: Instant | null;

  @EnumColumn({ of: Object.keys(ReferralDecisionEnum), nullable: true })
  @Field(() => ReferralDecisionEnum, {
    nullable: true,
    description:
      'What social care told the police that it decided. Null while it has told nothing.',
  })
  decision!: ReferralDecision | null;

  @InstantColumn({ nullable: true })
  @Field(() => DateTime, {
    nullable: true,
    description: 'When social care decided it. Null while it has told nothing.',
  })
  decidedAt!: Instant | null;

  @Column('boolean', { nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether a plan for a child was made: a protection plan, or one for a child in need. Null while social care has told nothing.',
  })
  planMade!: boolean | null;
}
