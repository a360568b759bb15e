import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { rowsByFile, type FilePolicy } from '../../shared/policy/own-file.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { accommodationResponsesOfChild } from './accommodation-response.loader.js';
import { AccommodationResponse } from './accommodation-response.js';

/** About detention, as the police's custody record is: of no charging file. */
const outsideAnyFile: FilePolicy<AccommodationResponse> = {
  dataClass: 'CUSTODY',
  listedAt: 'SUMMARY',
  investigationsOf: () => [],
};

@Resolver(() => SocialCareChildRecord)
export class AccommodationResponsesOfChildResolver {
  @Classified({ as: ['CUSTODY'], at: 'SUMMARY' })
  @FieldResolver(() => [AccommodationResponse], {
    nullable: true,
    description: 'Answers to requests for a bed instead of a cell, newest first, at most 200.',
  })
  async accommodationResponses(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly AccommodationResponse[]> {
    const responses = await accommodationResponsesOfChild.load(context, record.childId);
    return rowsByFile(responses, outsideAnyFile, { source: record, context });
  }
}
