import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { pageBy } from '../../shared/loader/page-by.js';
import type { Page } from '../../shared/page/connection.js';
import { PageArguments, pageRequest } from '../../shared/page/page-arguments.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { HealthChildRecord } from '../child/health-child-record.type.js';
import { initialAssessmentClock } from './initial-assessment.clock.js';
import { LacHealthAssessmentConnection } from './lac-health-assessment-connection.type.js';
import { LacHealthAssessment } from './lac-health-assessment.js';

const assessmentsOfChild = pageBy(LacHealthAssessment, {
  through: { table: 'lac_health_assessment', key: 'child_id', record: 'id' },
  newestFirst: 'recordedAt',
});

@Resolver(() => HealthChildRecord)
export class HealthAssessmentsOfChildResolver {
  @Classified({ as: ['HEALTH'], at: 'SUMMARY' })
  @FieldResolver(() => LacHealthAssessmentConnection, {
    nullable: true,
    description: 'Health assessments as a looked-after child, made or due, newest first.',
  })
  healthAssessments(
    @Root() record: HealthChildRecord,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<Page<LacHealthAssessment>> {
    return assessmentsOfChild.load(context, record.childId, pageRequest(page));
  }
}

@Resolver(() => LacHealthAssessment)
export class LacHealthAssessmentResolver {
  @Classified({ as: ['HEALTH', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'Initial health assessment within 20 working days of becoming looked after (Care Planning Regulations 2010). Null for a review.',
  })
  clock(
    @Root() assessment: LacHealthAssessment,
    @Ctx() context: SubgraphContext,
  ): ClockReading | null {
    return initialAssessmentClock(assessment, context);
  }
}
