import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { operational, summary } from '../marks.js';
import { assessmentClock } from './assessment.clock.js';
import { assessmentsOfChild } from './assessment.loader.js';
import { ChildAndFamilyAssessment } from './child-and-family-assessment.js';

@Resolver(() => SocialCareChildRecord)
export class AssessmentsOfChildResolver {
  @Classified(summary)
  @FieldResolver(() => [ChildAndFamilyAssessment], {
    nullable: true,
    description: 'Child and family assessments, newest first, at most 200.',
  })
  assessments(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ChildAndFamilyAssessment[]> {
    return assessmentsOfChild.load(context, record.childId);
  }
}

@Resolver(() => ChildAndFamilyAssessment)
export class ChildAndFamilyAssessmentResolver {
  @Classified(operational)
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      '45 working days from the referral (Working Together, chapter 1). Null when the referral is not held.',
  })
  clock(
    @Root() assessment: ChildAndFamilyAssessment,
    @Ctx() context: SubgraphContext,
  ): Promise<ClockReading | null> {
    return assessmentClock(assessment, context);
  }
}
