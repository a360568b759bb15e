import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { dayOf, daysBetween, type CivilDate } from '../../../schema/time/instant.js';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { CivilDay } from '../../shared/server/scalars.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { operational, summary } from '../marks.js';
import { workerOf } from '../worker/worker.loader.js';
import { Worker } from '../worker/worker.js';
import { careStartedOn } from './care-started-on.js';
import { initialHealthAssessmentClock, reviewClock } from './looked-after.clock.js';
import { currentPlacement, periodsOfCare } from './looked-after.loader.js';
import { LookedAfterStatus } from './looked-after-status.js';
import { Placement } from './placement.js';

@Resolver(() => SocialCareChildRecord)
export class LookedAfterOfChildResolver {
  @Classified(summary)
  @FieldResolver(() => LookedAfterStatus, {
    nullable: true,
    description: 'The newest period of care; `current` says whether it lasts. Null when never.',
  })
  async lookedAfter(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<LookedAfterStatus | null> {
    return (await periodsOfCare.load(context, record.childId))[0] ?? null;
  }
}

@Resolver(() => LookedAfterStatus)
export class LookedAfterStatusResolver {
  @Classified(summary)
  @FieldResolver(() => CivilDay, {
    nullable: true,
    description:
      'The day on which the child came into care: a legal status that another one followed on the same day is of the same stay (SSD CLAE003A of the first of them).',
  })
  async careStartedOn(
    @Root() status: LookedAfterStatus,
    @Ctx() context: SubgraphContext,
  ): Promise<CivilDate> {
    return careStartedOn(status, await periodsOfCare.load(context, status.childId));
  }

  @Classified(summary)
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Days away from home since then, until the child left care or until today (R22).',
  })
  async separationDays(
    @Root() status: LookedAfterStatus,
    @Ctx() context: SubgraphContext,
  ): Promise<number> {
    const started = careStartedOn(status, await periodsOfCare.load(context, status.childId));
    return daysBetween(started, status.endedOn ?? dayOf(context.now));
  }

  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY', orAs: ['PROTECTED_ADDRESS'] })
  @FieldResolver(() => Placement, {
    nullable: true,
    description: 'Where the child lives now. Null when there is none that may be disclosed.',
  })
  placement(
    @Root() status: LookedAfterStatus,
    @Ctx() context: SubgraphContext,
  ): Promise<Placement | null> {
    return currentPlacement(status, context);
  }

  @Classified(operational)
  @FieldResolver(() => Worker, {
    nullable: true,
    description: 'The independent reviewing officer. Null when none is appointed.',
  })
  iro(
    @Root() { iroWorkerId }: LookedAfterStatus,
    @Ctx() context: SubgraphContext,
  ): Promise<Worker | null> {
    return workerOf(context, iroWorkerId);
  }

  @Classified(operational)
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'The next review of the case: 20 working days after the child came into care, then three months, then every six (Care Planning Regulations 2010). Null when the child is no longer looked after.',
  })
  reviewClock(
    @Root() status: LookedAfterStatus,
    @Ctx() context: SubgraphContext,
  ): Promise<ClockReading | null> {
    return reviewClock(status, context);
  }

  @Classified(operational)
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'The initial health assessment: 20 working days after the child came into care (Care Planning Regulations 2010). Null when the child left care without one.',
  })
  ihaClock(
    @Root() status: LookedAfterStatus,
    @Ctx() context: SubgraphContext,
  ): Promise<ClockReading | null> {
    return initialHealthAssessmentClock(status, context);
  }
}
