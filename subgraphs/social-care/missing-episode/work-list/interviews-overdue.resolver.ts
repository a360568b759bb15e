import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { clockRule } from '../../../shared/clock/read-clock.js';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../../shared/work-list/work-list.js';
import { operational } from '../../marks.js';
import type { SocialCareMissingEpisode } from '../social-care-missing-episode.js';
import {
  interviewsOverdue,
  SocialCareMissingEpisodeConnection,
} from './interviews-overdue.list.js';

@ArgsType()
class ReturnHomeInterviewsOverdueArguments extends PageArguments {
  @Classified(operational)
  @Field(() => ID, {
    nullable: true,
    description: 'Only of this local authority: its GSS code; absent for all.',
  })
  la?: string | null;
}

@Resolver()
export class InterviewsOverdueResolver {
  @Classified(operational)
  @Query(() => SocialCareMissingEpisodeConnection, {
    nullable: true,
    description:
      'Children back for more than 72 hours whose return home interview (SSD MISS006A, MISS007A) was neither held nor declined, the longest back first: the work list of social care, beside the police’s `rhiOverdue`.',
  })
  returnHomeInterviewsOverdue(
    @Args(() => ReturnHomeInterviewsOverdueArguments) asked: ReturnHomeInterviewsOverdueArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<SocialCareMissingEpisode> {
    const hours = clockRule('RETURN_HOME_INTERVIEW', context.ruleset).length;
    return interviewsOverdue.page(context, { hours, area: asked.la ?? null }, asked);
  }
}
