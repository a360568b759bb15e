import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { operational, summary } from '../marks.js';
import { ladoCasesOfChild } from './lado-case.loader.js';
import { LadoCase } from './lado-case.js';

@Resolver(() => SocialCareChildRecord)
export class LadoCasesOfChildResolver {
  @Classified(summary)
  @FieldResolver(() => [LadoCase], {
    nullable: true,
    description: 'Allegations against people who work with the child, newest first, at most 200.',
  })
  ladoCases(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly LadoCase[]> {
    return ladoCasesOfChild.load(context, record.childId);
  }
}

@Resolver(() => LadoCase)
export class LadoCaseResolver {
  @Classified(operational)
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'One working day to tell the designated officer, from when somebody knew (Working Together, chapter 2).',
  })
  clock(
    @Root() { awareAt, receivedAt }: LadoCase,
    @Ctx() { now, ruleset }: SubgraphContext,
  ): ClockReading {
    return readClock({
      code: 'LADO_NOTIFICATION',
      startedAt: awareAt,
      stoppedAt: receivedAt,
      now,
      ruleset,
    });
  }
}
