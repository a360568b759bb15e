import { GraphQLError } from 'graphql';
import { Args, ArgsType, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { addDays, dayOf, type CivilDate } from '../../../../schema/time/instant.js';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../../shared/work-list/work-list.js';
import { crimeList } from '../../work-list-marks.js';
import type { Investigation } from '../investigation.js';
import {
  InvestigationConnection,
  investigationsSilentSince,
  investigationsStartedBefore,
} from './investigation.list.js';

/** R10 INVESTIGATION_STALLED: no entry for so many days (force policy, assumed). */
const STALLED_DAYS = 28;
const MAX_DAYS = 36_500;

@ArgsType()
class InvestigationsOverArguments extends PageArguments {
  @Classified(crimeList)
  @Field(() => Int, { description: 'Only investigations older than so many whole weeks.' })
  weeks!: number;
}

@ArgsType()
class StalledInvestigationsArguments extends PageArguments {
  @Classified(crimeList)
  @Field(() => Int, {
    defaultValue: STALLED_DAYS,
    description: 'Only files without an entry for at least so many days.',
  })
  days!: number;
}

/** The day so many days ago. Throws BAD_USER_INPUT, naming the argument, for a number out of range. */
const daysAgo = (
  days: number,
  { argument, now }: { readonly argument: string; readonly now: string },
): CivilDate => {
  if (days >= 0 && days <= MAX_DAYS) return addDays(dayOf(now), -days);
  throw new GraphQLError(`\`${argument}\` is out of range.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
};

@Resolver()
export class InvestigationListResolver {
  @Classified(crimeList)
  @Query(() => InvestigationConnection, {
    nullable: true,
    description:
      'Open investigations older than so many weeks, the oldest first: at twelve an inspector is alerted (force policy).',
  })
  investigationsOver(
    @Args(() => InvestigationsOverArguments) asked: InvestigationsOverArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<Investigation> {
    // Due on the last day of the last week, and over when today is later.
    const day = daysAgo(asked.weeks * 7, { argument: 'weeks', now: context.now });
    return investigationsStartedBefore.page(context, { day }, asked);
  }

  @Classified(crimeList)
  @Query(() => InvestigationConnection, {
    nullable: true,
    description: 'Open investigations on which nothing was entered for days, the longest first.',
  })
  stalledInvestigations(
    @Args(() => StalledInvestigationsArguments) asked: StalledInvestigationsArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<Investigation> {
    const day = addDays(daysAgo(asked.days, { argument: 'days', now: context.now }), 1);
    return investigationsSilentSince.page(context, { day }, asked);
  }
}
