import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import { Child } from '../../shared/server/child.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { AgencyIdentifier } from './agency-identifier.js';
import { identifiersByClass } from './agency-identifier.loader.js';

@Resolver(() => Child)
export class IdentifiersOfChildResolver {
  @Classified({ as: ['IDENTITY_NHS_UPN'], at: 'SUMMARY', orAs: ['IDENTITY'] })
  @FieldResolver(() => [AgencyIdentifier], {
    nullable: true,
    description:
      'Numbers under which agencies know the child, as the child index has them, at most 200. Each is shown to who may know its kind; never claims to be the whole list.',
  })
  agencyIdentifiers(
    @Root() child: Child,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly AgencyIdentifier[]> {
    return identifiersByClass(child.id, { source: child, context });
  }
}
