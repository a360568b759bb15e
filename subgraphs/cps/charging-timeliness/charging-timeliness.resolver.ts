import { GraphQLError } from 'graphql';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import { addDays, dayOf, type CivilDate } from '../../../schema/time/instant.js';
import { Classified } from '../../shared/policy/classified.js';
import { CivilDay } from '../../shared/server/scalars.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { chargingTimeliness } from './charging-timeliness.report.js';
import { ChargingTimeliness } from './charging-timeliness.type.js';

const figure = { as: ['OPERATIONAL'], at: 'SUMMARY' } as const;
const YEAR_DAYS = 365;

@ArgsType()
class ChargingTimelinessArguments {
  @Classified(figure)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'First day; absent for a year before the last.',
  })
  from?: CivilDate | null;

  @Classified(figure)
  @Field(() => CivilDay, { nullable: true, description: 'Last day, included; absent for today.' })
  to?: CivilDate | null;

  @Classified(figure)
  @Field(() => String, {
    nullable: true,
    description: 'Only files of this CPS area; absent for all.',
  })
  area?: string | null;
}

@Resolver()
export class ChargingTimelinessResolver {
  @Classified(figure)
  @Query(() => ChargingTimeliness, {
    nullable: true,
    description:
      'How long charging decisions took: police time and CPS time apart (recommendation 7 of the inspection).',
  })
  chargingTimeliness(
    @Args(() => ChargingTimelinessArguments) asked: ChargingTimelinessArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<ChargingTimeliness>> {
    const to = asked.to ?? dayOf(context.now);
    const from = asked.from ?? addDays(to, -YEAR_DAYS);
    if (from <= to) return chargingTimeliness(context, { from, to, area: asked.area ?? null });
    throw new GraphQLError('`to` must not be earlier than `from`.', {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
}
