import { Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../../shared/work-list/work-list.js';
import { operational } from '../../marks.js';
import { MashStatusEnum, type MashStatus } from '../mash-enums.js';
import type { MashEpisode } from '../mash-episode.js';
import { MashEpisodeConnection, mashWorklist } from './mash.list.js';

@ArgsType()
class MashWorklistArguments extends PageArguments {
  @Classified(operational)
  @Field(() => ID, {
    nullable: true,
    description: 'Only of this local authority: its GSS code; absent for all.',
  })
  la?: string | null;

  @Classified(operational)
  @Field(() => MashStatusEnum, {
    nullable: true,
    description: 'Only open ones, or only closed ones; absent for both.',
  })
  status?: MashStatus | null;
}

@Resolver()
export class MashListResolver {
  @Classified(operational)
  @Query(() => MashEpisodeConnection, {
    nullable: true,
    description:
      'Concerns that the multi-agency hub screens: red first, then unrated, amber, green; the longest open first.',
  })
  mashWorklist(
    @Args(() => MashWorklistArguments) asked: MashWorklistArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<MashEpisode> {
    const { la: area = null, status = null } = asked;
    return mashWorklist.page(context, { area, status }, asked);
  }
}
