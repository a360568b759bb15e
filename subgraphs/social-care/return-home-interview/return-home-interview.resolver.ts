import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { readClock } from '../../shared/clock/read-clock.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { operational, summary } from '../marks.js';
import { returnHomeInterviewsOfChild } from './return-home-interview.loader.js';
import { ReturnHomeInterview } from './return-home-interview.js';

@Resolver(() => SocialCareChildRecord)
export class ReturnHomeInterviewsOfChildResolver {
  @Classified(summary)
  @FieldResolver(() => [ReturnHomeInterview], {
    nullable: true,
    description: 'Return home interviews, newest first, at most 200.',
  })
  returnHomeInterviews(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly ReturnHomeInterview[]> {
    return returnHomeInterviewsOfChild.load(context, record.childId);
  }
}

@Resolver(() => ReturnHomeInterview)
export class ReturnHomeInterviewResolver {
  @Classified(operational)
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      '72 hours from the return of the child, until the interview was held or the child said no to it (statutory guidance on children who go missing, January 2014).',
  })
  clock(
    @Root() { returnedAt, at, declinedAt }: ReturnHomeInterview,
    @Ctx() { now, ruleset }: SubgraphContext,
  ): ClockReading {
    return readClock({
      code: 'RETURN_HOME_INTERVIEW',
      startedAt: returnedAt,
      stoppedAt: at ?? declinedAt,
      now,
      ruleset,
    });
  }
}
