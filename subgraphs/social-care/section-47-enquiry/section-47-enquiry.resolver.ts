import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { summary } from '../marks.js';
import { section47EnquiriesOfChild } from './section-47-enquiry.loader.js';
import { Section47Enquiry } from './section-47-enquiry.js';

@Resolver(() => SocialCareChildRecord)
export class Section47EnquiriesOfChildResolver {
  @Classified(summary)
  @FieldResolver(() => [Section47Enquiry], {
    nullable: true,
    description: 'Section 47 enquiries about the child, newest first, at most 200.',
  })
  section47Enquiries(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Section47Enquiry[]> {
    return section47EnquiriesOfChild.load(context, record.childId);
  }
}
