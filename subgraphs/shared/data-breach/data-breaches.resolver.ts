import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { requireReviewer } from '../access-review/require-reviewer.js';
import type { ClockReading } from '../clock/clock-reading.js';
import { StatutoryClock } from '../clock/statutory-clock.type.js';
import { sqlStatement } from '../database/named-statement.js';
import { Classified } from '../policy/classified.js';
import type { ResolverClass } from '../server/subgraph.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { breachClock } from './breach.clock.js';
import { DataBreach } from './data-breach.js';

/** Those that nobody has decided on come first. A child hidden from the reviewer is in none of them. */
const BREACHES = sqlStatement(
  `select id, access_id as "accessId", child_id as "childId", aware_at as "awareAt", nature, decision,
      decided_at as "decidedAt", reason, version
    from data_breach order by decided_at is not null, aware_at desc, id limit 200`,
  [],
);

@Resolver(() => DataBreach)
class DataBreachResolver {
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      '72 hours to tell the Information Commissioner (UK GDPR Art 33(1); of data for law enforcement, Data Protection Act 2018 section 67).',
  })
  clock(@Root() breach: DataBreach, @Ctx() context: SubgraphContext): ClockReading {
    return breachClock(breach, context);
  }
}

/** An agency's personal data breaches, at the root, under a name of the agency's own. */
export const dataBreachResolvers = (name: string): readonly ResolverClass[] => {
  @Resolver()
  class DataBreachesResolver {
    @Classified({ as: ['OPERATIONAL'], at: 'SUMMARY' })
    @Query(() => [DataBreach], {
      name,
      nullable: true,
      description:
        "Personal data breaches of this agency's data, for its reviewers: those to be decided first, then the newest, at most 200.",
    })
    async dataBreaches(@Ctx() context: SubgraphContext): Promise<readonly object[]> {
      requireReviewer(context);
      return context.reads.run(BREACHES, {});
    }
  }
  return [DataBreachesResolver, DataBreachResolver];
};
