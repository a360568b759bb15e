import { Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { namedChildren } from '../child/named-children.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { unitById } from '../unit/unit.loader.js';
import { Unit } from '../unit/unit.js';
import { ageInDays, harmAssessmentClock } from './harm-assessment.clock.js';
import { childrenOfHarmAssessment, harmAssessmentsOfChild } from './harm-assessment.loader.js';
import { HarmAssessment } from './harm-assessment.js';

@Resolver(() => PoliceChildRecord)
export class HarmAssessmentsOfChildResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @FieldResolver(() => [HarmAssessment], {
    nullable: true,
    description: 'Harm assessments to which the child is linked, newest first, at most 200.',
  })
  harmAssessments(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly HarmAssessment[]> {
    return harmAssessmentsOfChild.load(context, record.childId);
  }
}

@Resolver(() => HarmAssessment)
export class HarmAssessmentResolver {
  @Classified({ as: ['SAFEGUARDING', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The unit that assesses it. Null where the unit is no longer on record.',
  })
  unit(@Root() assessment: HarmAssessment, @Ctx() context: SubgraphContext): Promise<Unit | null> {
    return unitById.load(context, assessment.unitId);
  }

  @FieldResolver(() => [ID], {
    nullable: true,
    description: 'Opaque ids of the children linked to it, as far as the caller may know of them.',
  })
  async childIds(
    @Root() assessment: HarmAssessment,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly string[]> {
    return namedChildren(context, await childrenOfHarmAssessment.load(context, assessment.id));
  }

  @Classified({ as: ['SAFEGUARDING', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'Three working days to assess it; a high risk on the same day (force policy, assumed).',
  })
  clock(@Root() assessment: HarmAssessment, @Ctx() context: SubgraphContext): ClockReading {
    return harmAssessmentClock(assessment, context);
  }

  @Classified({ as: ['SAFEGUARDING', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Days from receipt until it was assessed, or until today.',
  })
  ageInDays(@Root() assessment: HarmAssessment, @Ctx() context: SubgraphContext): number {
    return ageInDays(assessment, context);
  }
}
