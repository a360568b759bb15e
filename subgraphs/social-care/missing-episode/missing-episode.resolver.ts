import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { summary } from '../marks.js';
import { missingEpisodesOfChild } from './missing-episode.loader.js';
import { SocialCareMissingEpisode } from './social-care-missing-episode.js';

@Resolver(() => SocialCareChildRecord)
export class MissingEpisodesOfChildResolver {
  @Classified(summary)
  @FieldResolver(() => [SocialCareMissingEpisode], {
    nullable: true,
    description:
      'Missing episodes that children’s social care recorded, newest first, at most 200.',
  })
  missingEpisodes(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly SocialCareMissingEpisode[]> {
    return missingEpisodesOfChild.load(context, record.childId);
  }
}
