import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../../shared/work-list/work-list.js';
import { safeguardingList } from '../../work-list-marks.js';
import type { HarmAssessment } from '../harm-assessment.js';
import { BacklogArguments } from './backlog-arguments.js';
import { harmAssessmentBacklog, HarmAssessmentConnection } from './backlog.list.js';

@Resolver()
export class HarmAssessmentBacklogResolver {
  @Classified(safeguardingList)
  @Query(() => HarmAssessmentConnection, {
    nullable: true,
    description: 'Harm assessments that wait for their unit: a work list of the police.',
  })
  harmAssessmentBacklog(
    @Args(() => BacklogArguments) asked: BacklogArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<HarmAssessment> {
    const { unit = null, minAgeHours = null, childLinked = null } = asked;
    return harmAssessmentBacklog.page(context, { unit, minAgeHours, childLinked }, asked);
  }
}
