import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { accommodationResponsesOfChild } from './accommodation-response.loader.js';
import { AccommodationResponse } from './accommodation-response.js';

@Resolver(() => SocialCareChildRecord)
export class AccommodationResponsesOfChildResolver {
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @FieldResolver(() => [AccommodationResponse], {
    nullable: true,
    description: 'Answers to requests for a bed instead of a cell, newest first, at most 200.',
  })
  accommodationResponses(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly AccommodationResponse[]> {
    return accommodationResponsesOfChild.load(context, record.childId);
  }
}
