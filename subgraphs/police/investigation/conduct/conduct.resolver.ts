import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../../shared/clock/clock-reading.js';
import { readClock } from '../../../shared/clock/read-clock.js';
import { StatutoryClock } from '../../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import { teamById } from '../../team/team.loader.js';
import { Team } from '../../team/team.js';
import { Investigation } from '../investigation.js';
import { AllocationEvent } from './allocation-event.js';
import { actionsOf, allocationOf, milestonesOf, planOf, reviewsOf } from './conduct.loader.js';
import { InvestigationAction, overdueDays } from './investigation-action.js';
import { InvestigationPlan } from './investigation-plan.js';
import { ChargingRequestRef, chargingRequestRefs, Milestone } from './milestone.js';
import { inSuccession, SupervisorReview } from './supervisor-review.js';

@Resolver(() => Investigation)
export class ConductOfInvestigationResolver {
  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => Team, {
    nullable: true,
    description: 'The team that investigates now. Null when it was given to none.',
  })
  team(@Root() { teamId }: Investigation, @Ctx() context: SubgraphContext): Promise<Team | null> {
    return teamById.load(context, teamId);
  }

  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => [AllocationEvent], {
    nullable: true,
    description: 'The teams that it was given to, newest first.',
  })
  allocation(
    @Root() { id }: Investigation,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly AllocationEvent[]> {
    return allocationOf.load(context, id);
  }

  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => InvestigationPlan, {
    nullable: true,
    description: 'Its plan. Null when there is none on the file.',
  })
  plan(
    @Root() { id }: Investigation,
    @Ctx() context: SubgraphContext,
  ): Promise<InvestigationPlan | null> {
    return planOf.load(context, id);
  }

  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => [InvestigationAction], {
    nullable: true,
    description: 'What it has to do, newest first, at most 200.',
  })
  actions(
    @Root() { id }: Investigation,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly InvestigationAction[]> {
    return actionsOf.load(context, id);
  }

  @Classified({ as: ['CRIME', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => [SupervisorReview], {
    nullable: true,
    description: 'Reviews by supervisors, newest first, at most 200.',
  })
  async reviews(
    @Root() { id, endedAt }: Investigation,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly SupervisorReview[]> {
    return inSuccession(await reviewsOf.load(context, id), endedAt);
  }

  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => [Milestone], {
    nullable: true,
    description: 'Steps from which time is counted, newest first.',
  })
  milestones(
    @Root() { id }: Investigation,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Milestone[]> {
    return milestonesOf.load(context, id);
  }

  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => [ChargingRequestRef], {
    nullable: true,
    description: 'Submissions to the CPS, newest first.',
  })
  async chargingRequests(
    @Root() { id }: Investigation,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Readonly<ChargingRequestRef>[]> {
    return chargingRequestRefs(await milestonesOf.load(context, id));
  }
}

@Resolver(() => InvestigationAction)
export class InvestigationActionResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Days by which it is or was late. Null when it is not, or has no date.',
  })
  overdueDays(@Root() action: InvestigationAction, @Ctx() { now }: SubgraphContext): number | null {
    return overdueDays(action, now);
  }
}

@Resolver(() => SupervisorReview)
export class SupervisorReviewResolver {
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description: 'The next review, 28 days after this one (force policy, assumed).',
  })
  nextDue(
    @Root() { at, nextReviewAt }: SupervisorReview,
    @Ctx() { now, ruleset }: SubgraphContext,
  ): ClockReading {
    const code = 'SUPERVISOR_REVIEW';
    return readClock({ code, startedAt: at, stoppedAt: nextReviewAt, now, ruleset });
  }
}

@Resolver(() => AllocationEvent)
export class AllocationEventResolver {
  @FieldResolver(() => Team, {
    nullable: true,
    description: 'The team that was given it. Null where the team is no longer on record.',
  })
  team(@Root() { teamId }: AllocationEvent, @Ctx() context: SubgraphContext): Promise<Team | null> {
    return teamById.load(context, teamId);
  }
}
