import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { addressOf } from '../address/address.loader.js';
import { Address } from '../address/address.js';
import { Placement } from './placement.js';

@Resolver(() => Placement)
export class PlacementResolver {
  @Classified({ as: ['SAFEGUARDING'], at: 'FULL', orAs: ['PROTECTED_ADDRESS'] })
  @Classified({ as: ['CONTACT'], at: 'SUMMARY', orAs: ['PROTECTED_ADDRESS'] })
  @FieldResolver(() => Address, {
    nullable: true,
    description: 'The address. Null when it is not written down.',
  })
  address(@Root() placement: Placement, @Ctx() context: SubgraphContext): Promise<Address | null> {
    return addressOf(placement.addressId, { source: placement, context });
  }
}
