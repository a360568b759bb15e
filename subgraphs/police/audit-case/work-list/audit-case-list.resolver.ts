import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { rowsBy } from '../../../shared/loader/rows-by.js';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../../shared/work-list/work-list.js';
import {
  AuditSampleEnum,
  AuditThemeEnum,
  type AuditSample,
  type AuditTheme,
} from '../audit-case-enums.js';
import { AuditCase, AuditGrade } from '../audit-case.js';
import { AuditCaseConnection, auditCases } from './audit-case.list.js';

const mark = { as: ['OPERATIONAL'], at: 'SUMMARY' } as const;

const gradesOfCase = rowsBy(AuditGrade, { key: 'auditCaseId', inOrderOf: 'assessor' });

@ArgsType()
class AuditCasesArguments extends PageArguments {
  @Classified(mark)
  @Field(() => AuditSampleEnum, {
    nullable: true,
    description: 'Which cases; absent for both samples.',
  })
  sample?: AuditSample | null;

  @Classified(mark)
  @Field(() => AuditThemeEnum, {
    nullable: true,
    description: 'Only cases that were about this as well; absent for all.',
  })
  theme?: AuditTheme | null;
}

@Resolver(() => AuditCase)
export class AuditCaseListResolver {
  @Classified(mark)
  @Query(() => AuditCaseConnection, {
    nullable: true,
    description:
      'The audited cases one by one, without any child: a work list of the force, to see what `auditSummary` adds up.',
  })
  auditCases(
    @Args(() => AuditCasesArguments) asked: AuditCasesArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<AuditCase> {
    const { sample = null, theme = null } = asked;
    return auditCases.page(context, { sample, theme }, asked);
  }

  @Classified(mark)
  @FieldResolver(() => [AuditGrade], {
    nullable: true,
    description: 'How each assessor graded it. The force graded its own sample only.',
  })
  grades(
    @Root() { id }: AuditCase,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly AuditGrade[]> {
    return gradesOfCase.load(context, id);
  }
}
