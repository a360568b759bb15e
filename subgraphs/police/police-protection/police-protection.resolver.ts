import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import { PlanRef } from '../../shared/server/plan-ref.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { policeProtectionsOfChild } from './police-protection.loader.js';
import { PoliceProtection } from './police-protection.js';

@Resolver(() => PoliceChildRecord)
export class PoliceProtectionsOfChildResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @FieldResolver(() => [PoliceProtection], {
    nullable: true,
    description: 'Times in police protection, newest first, at most 200.',
  })
  policeProtections(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly PoliceProtection[]> {
    return policeProtectionsOfChild.load(context, record.childId);
  }
}

@Resolver(() => PoliceProtection)
export class PoliceProtectionResolver {
  @Classified({ as: ['SAFEGUARDING', 'OPERATIONAL'], at: 'SUMMARY' })
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description: 'No child is kept longer than 72 hours (Children Act 1989 s46(6)).',
  })
  clock72h(
    @Root() { takenAt, endedAt }: PoliceProtection,
    @Ctx() { now, ruleset }: SubgraphContext,
  ): ClockReading {
    const times = { startedAt: takenAt, stoppedAt: endedAt };
    return readClock({ code: 'POLICE_PROTECTION_S46', ...times, now, ruleset });
  }

  @Classified({ as: ['SAFEGUARDING'], at: 'SUMMARY' })
  @FieldResolver(() => PlanRef, {
    nullable: true,
    description: 'The plan or assessment that followed it (R18). Null where nobody has named one.',
  })
  followUpPlan(
    @Root() { followUpPlanKind: kind, followUpPlanId: id }: PoliceProtection,
  ): PlanRef | null {
    return kind && id ? Object.assign(new PlanRef(), { id, kind }) : null;
  }
}
