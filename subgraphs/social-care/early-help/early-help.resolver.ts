import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { summary } from '../marks.js';
import { EarlyHelpEpisode } from './early-help-episode.js';
import { earlyHelpOfChild } from './early-help.loader.js';

@Resolver(() => SocialCareChildRecord)
export class EarlyHelpOfChildResolver {
  @Classified(summary)
  @FieldResolver(() => [EarlyHelpEpisode], {
    nullable: true,
    description: 'Periods of early help, newest first, at most 200.',
  })
  earlyHelp(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly EarlyHelpEpisode[]> {
    return earlyHelpOfChild.load(context, record.childId);
  }
}
