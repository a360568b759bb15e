import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { Investigation } from '../investigation/investigation.js';
import { SuspectAccess, suspectAccess } from './suspect-access.type.js';
import { SuspectLink } from './suspect-link.js';
import { suspectsOfInvestigation } from './suspect.loader.js';

@Resolver(() => Investigation)
export class SuspectsOfInvestigationResolver {
  @Classified({ as: ['CRIME'], at: 'SUMMARY' })
  @FieldResolver(() => SuspectAccess, {
    nullable: true,
    description: 'Whether other children at risk were considered. Null when no suspect is known.',
  })
  async otherChildrenAtRisk(
    @Root() { id }: Investigation,
    @Ctx() context: SubgraphContext,
  ): Promise<Readonly<SuspectAccess> | null> {
    return suspectAccess(await suspectsOfInvestigation.load(context, id));
  }

  @Classified({ as: ['CRIME'], at: 'FULL' })
  @FieldResolver(() => [SuspectLink], {
    nullable: true,
    description: 'Those suspected of what it is about, and how they stand to the children.',
  })
  suspects(
    @Root() { id }: Investigation,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly SuspectLink[]> {
    return suspectsOfInvestigation.load(context, id);
  }
}
