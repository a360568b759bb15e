import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pageBy } from '../../shared/loader/page-by.js';
import { rowsBy } from '../../shared/loader/rows-by.js';
import type { Page } from '../../shared/page/connection.js';
import { PageArguments, pageRequest } from '../../shared/page/page-arguments.js';
import { Classified } from '../../shared/policy/classified.js';
import { Child } from '../../shared/server/child.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { summary } from '../marks.js';
import { InformationExchange } from './information-exchange.js';
import { MashEpisode } from './mash-episode.js';
import { MashEpisodeConnection } from './work-list/mash.list.js';

const episodesOfChild = pageBy(MashEpisode, {
  through: { table: 'mash_episode_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'openedAt',
});

const exchangesOfChild = rowsBy(InformationExchange, {
  through: { table: 'information_exchange_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'requestedAt',
});

/** What the agencies of the MASH did together about a child: the lead agency keeps it for all of them. */
@Resolver(() => Child)
export class MashOfChildResolver {
  @Classified(summary)
  @FieldResolver(() => MashEpisodeConnection, {
    nullable: true,
    description: 'Episodes of the multi-agency safeguarding hub (MASH), newest first.',
  })
  mashEpisodes(
    @Root() { id }: Child,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: SubgraphContext,
  ): Promise<Page<MashEpisode>> {
    return episodesOfChild.load(context, id, pageRequest(page));
  }

  @Classified(summary)
  @FieldResolver(() => [InformationExchange], {
    nullable: true,
    description:
      'What agencies asked of one another about the child, and decisions not to share (Children Act 2004 section 16LA(3)), newest first, at most 200.',
  })
  informationExchanges(
    @Root() { id }: Child,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly InformationExchange[]> {
    return exchangesOfChild.load(context, id);
  }
}
