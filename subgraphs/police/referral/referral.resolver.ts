import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { namedChildren } from '../child/named-children.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { PoliceReferral } from './police-referral.js';
import {
  childrenOfReferral,
  referralById,
  referralsOfChild,
  unknownChildrenOfReferral,
} from './referral.loader.js';
import { UnknownChildOfReferral } from './unknown-child.type.js';

@Resolver(() => PoliceChildRecord)
export class ReferralsOfChildResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @FieldResolver(() => [PoliceReferral], {
    nullable: true,
    description: "Referrals to children's social care, newest first, at most 200.",
  })
  referrals(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly PoliceReferral[]> {
    return referralsOfChild.load(context, record.childId);
  }
}

@Resolver()
export class PoliceReferralQueryResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @Query(() => PoliceReferral, {
    nullable: true,
    description:
      'One referral, by its id, for the police: what became of it. Null when there is none.',
  })
  policeReferral(
    @Arg('id', () => ID, { description: 'Opaque id of the referral, as an event names it.' })
    id: string,
    @Ctx() context: SubgraphContext,
  ): Promise<PoliceReferral | null> {
    return referralById.load(context, id);
  }
}

@Resolver(() => PoliceReferral)
export class PoliceReferralResolver {
  @Classified({ as: ['IDENTITY'], at: 'SUMMARY' })
  @FieldResolver(() => [UnknownChildOfReferral], {
    nullable: true,
    description: 'Children that it is about who were not in the child index when it was sent.',
  })
  unknownChildren(
    @Root() referral: PoliceReferral,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly UnknownChildOfReferral[]> {
    return unknownChildrenOfReferral.load(context, referral.id);
  }

  @Classified({ as: ['SAFEGUARDING', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'One working day for social care to decide (Working Together), from when it was sent, as far as the police know.',
  })
  decisionClock(
    @Root() { submittedAt: startedAt, decidedAt: stoppedAt }: PoliceReferral,
    @Ctx() { now, ruleset }: SubgraphContext,
  ): ClockReading {
    return readClock({ code: 'REFERRAL_DECISION', startedAt, stoppedAt, now, ruleset });
  }

  @FieldResolver(() => [ID], {
    nullable: true,
    description:
      'Opaque ids of the children whom it is about, as far as the caller may know of them.',
  })
  async childRefs(
    @Root() referral: PoliceReferral,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly string[]> {
    return namedChildren(context, await childrenOfReferral.load(context, referral.id));
  }
}
