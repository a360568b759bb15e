import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { clockRule } from '../../../shared/clock/read-clock.js';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../../shared/work-list/work-list.js';
import { safeguardingList } from '../../work-list-marks.js';
import type { MissingEpisode } from '../missing-episode.js';
import { interviewsOverdue, MissingEpisodeConnection, missingEpisodes } from './missing.list.js';

@ArgsType()
class InterviewsOverdueArguments extends PageArguments {
  @Classified(safeguardingList)
  @Field(() => ID, {
    nullable: true,
    description: 'Only children of this local authority: its GSS code; absent for all.',
  })
  la?: string | null;
}

@ArgsType()
class MissingEpisodesArguments extends InterviewsOverdueArguments {
  @Classified(safeguardingList)
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Only children who are still missing, or only those who are back; absent for both.',
  })
  open?: boolean | null;

  @Classified(safeguardingList)
  @Field(() => Boolean, {
    nullable: true,
    description:
      "Only a child's second or later episode within 90 days, or only others; absent for both.",
  })
  repeat?: boolean | null;
}

@Resolver()
export class MissingListResolver {
  @Classified(safeguardingList)
  @Query(() => MissingEpisodeConnection, {
    nullable: true,
    description: 'Children reported missing, the newest report first: for the co-ordinator.',
  })
  missingEpisodes(
    @Args(() => MissingEpisodesArguments) asked: MissingEpisodesArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<MissingEpisode> {
    const { open = null, repeat = null, la: area = null } = asked;
    return missingEpisodes.page(context, { open, repeat, area }, asked);
  }

  @Classified(safeguardingList)
  @Query(() => MissingEpisodeConnection, {
    nullable: true,
    description:
      'Children who have been back for more than 72 hours without a return home interview that the police know of (statutory guidance on children who run away or go missing, January 2014), the longest back first.',
  })
  rhiOverdue(
    @Args(() => InterviewsOverdueArguments) asked: InterviewsOverdueArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<MissingEpisode> {
    const hours = clockRule('RETURN_HOME_INTERVIEW', context.ruleset).length;
    return interviewsOverdue.page(context, { hours, area: asked.la ?? null }, asked);
  }
}
