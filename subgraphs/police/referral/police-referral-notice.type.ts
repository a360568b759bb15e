import { Field, ID, ObjectType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import { Classified } from '../../shared/policy/classified.js';
import { DateTime } from '../../shared/server/scalars.js';
import { RiskGradeEnum, type RiskGrade } from '../risk-grade.js';
import {
  ReferralKindEnum,
  ReferralReasonEnum,
  UrgencyEnum,
  type ReferralKind,
  type ReferralReason,
  type Urgency,
} from './referral-enums.js';

@Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
@ObjectType('PoliceReferralNotice', {
  simpleResolvers: true,
  description:
    'A police referral as it was sent, in codes. The account of it is read under an episode, by a person.',
})
export class PoliceReferralNotice {
  @Field(() => ID, { description: 'Opaque id of the referral.' })
  id!: string;

  @Field(() => ReferralKindEnum, { nullable: true, description: 'What it is about.' })
  kind!: ReferralKind;

  @Field(() => UrgencyEnum, { nullable: true, description: 'How soon somebody has to look.' })
  urgency!: Urgency;

  @Field(() => ReferralReasonEnum, { nullable: true, description: 'What the police fear.' })
  reason!: ReferralReason;

  @Field(() => RiskGradeEnum, {
    nullable: true,
    description: "The police's own grade: standard, medium or high (DASH).",
  })
  riskGrade!: RiskGrade;

  @Field(() => ID, {
    nullable: true,
    description: 'GSS code of the local authority that is told.',
  })
  localAuthority!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was sent.' })
  submittedAt!: Instant;
}
