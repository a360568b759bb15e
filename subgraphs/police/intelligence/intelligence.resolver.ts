import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { IntelligenceItem } from './intelligence-item.js';
import { intelligenceOfChild } from './intelligence.loader.js';
import { releasedItems } from './released-items.js';

@Resolver(() => PoliceChildRecord)
export class IntelligenceOfChildResolver {
  @Classified({ as: ['INTELLIGENCE'], at: 'FULL' })
  @FieldResolver(() => [IntelligenceItem], {
    nullable: true,
    description: 'Intelligence reports that name the child, newest first, at most 200.',
  })
  async intelligence(
    @Root() record: PoliceChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly IntelligenceItem[]> {
    const items = await intelligenceOfChild.load(context, record.childId);
    return releasedItems(items, { source: record, context });
  }
}
