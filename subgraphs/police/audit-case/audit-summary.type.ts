import { Field, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { AuditCaseTypeEnum, type AuditCaseType } from './audit-case-enums.js';

@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('AuditTypeCount', { simpleResolvers: true, description: 'Audited cases of one type.' })
export class AuditTypeCount {
  @Field(() => AuditCaseTypeEnum, {
    nullable: true,
    description: 'What the cases were about, as annex A of the report sorts them.',
  })
  type!: AuditCaseType;

  @Field(() => Int, { nullable: true, description: 'How many cases.' })
  count!: number;
}

@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('SupervisionCounts', {
  simpleResolvers: true,
  description: 'Quality of supervision of audited investigations, as inspectors saw it.',
})
export class SupervisionCounts {
  @Field(() => Int, { nullable: true, description: 'How many were supervised well.' })
  high!: number;

  @Field(() => Int, { nullable: true, description: 'How many were supervised well enough.' })
  adequate!: number;

  @Field(() => Int, { nullable: true, description: 'How many were supervised poorly.' })
  poor!: number;
}

@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('RatingDisagreement', {
  simpleResolvers: true,
  description: 'Cases that the force and the inspectorate graded differently.',
})
export class RatingDisagreement {
  @Field(() => Int, {
    nullable: true,
    description: 'How many cases this assessor graded lower than the other.',
  })
  lower!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many cases this assessor graded higher than the other.',
  })
  higher!: number;
}

@Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
@ObjectType('AuditSummary', {
  simpleResolvers: true,
  description: 'How an assessor graded the audited cases.',
})
export class AuditSummary {
  @Field(() => Int, { nullable: true, description: 'How many cases the assessor graded.' })
  total!: number;

  @Field(() => Int, { nullable: true, description: 'How many of these were graded good.' })
  good!: number;

  @Field(() => Int, { nullable: true, description: 'How many of these were graded adequate.' })
  adequate!: number;

  @Field(() => Int, { nullable: true, description: 'How many of these were graded inadequate.' })
  inadequate!: number;

  @Field(() => [AuditTypeCount], {
    nullable: true,
    description: 'By type of case, in the order of annex A; empty where no types were given.',
  })
  byType!: readonly Readonly<AuditTypeCount>[];

  @Field(() => SupervisionCounts, {
    nullable: true,
    description: 'How well they were supervised, of those with an investigation.',
  })
  supervision!: Readonly<SupervisionCounts>;

  @Field(() => RatingDisagreement, {
    nullable: true,
    description: 'Where the other assessor, of the same cases, saw it differently.',
  })
  ratingDisagreement!: Readonly<RatingDisagreement>;
}
