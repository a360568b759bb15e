import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { addressesByClass, addressesOfChild } from './address.loader.js';
import { Address } from './address.js';

@Resolver(() => SocialCareChildRecord)
export class AddressesOfChildResolver {
  @Classified({ as: ['CONTACT'], at: 'SUMMARY', orAs: ['PROTECTED_ADDRESS'] })
  @FieldResolver(() => [Address], {
    nullable: true,
    description:
      'Homes, placements and school, newest first, at most 200. Never claims to be the whole list.',
  })
  async addresses(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly Address[]> {
    const rows = await addressesOfChild.load(context, record.childId);
    return addressesByClass(rows, { source: record, context });
  }
}
