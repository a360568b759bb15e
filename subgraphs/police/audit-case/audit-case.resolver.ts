import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import {
  AssessorEnum,
  AuditGradeEnum,
  AuditSampleEnum,
  AuditThemeEnum,
  type Assessor,
  type AuditGradeValue,
  type AuditSample,
  type AuditTheme,
} from './audit-case-enums.js';
import { auditSummary } from './audit-case.loader.js';
import { AuditSummary } from './audit-summary.type.js';

@ArgsType()
export class AuditSummaryArguments {
  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @Field(() => AuditSampleEnum, {
    nullable: true,
    description: 'Which cases; absent for both samples.',
  })
  sample?: AuditSample | null;

  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @Field(() => AssessorEnum, { description: 'Whose grades.' })
  assessor!: Assessor;

  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @Field(() => AuditThemeEnum, {
    nullable: true,
    description: 'Only cases that were about this as well; absent for all.',
  })
  theme?: AuditTheme | null;

  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @Field(() => AuditGradeEnum, {
    nullable: true,
    description: 'Only cases that the assessor graded so; absent for all.',
  })
  grade?: AuditGradeValue | null;
}

@Resolver()
export class AuditCaseResolver {
  @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
  @Query(() => AuditSummary, {
    nullable: true,
    description: 'How the audited cases were graded.',
  })
  auditSummary(
    @Args(() => AuditSummaryArguments)
    { sample = null, assessor, theme = null, grade = null }: AuditSummaryArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<AuditSummary>> {
    return auditSummary(context, { sample, assessor, theme, grade });
  }
}
