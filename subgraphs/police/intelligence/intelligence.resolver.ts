import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { dayOf } from '../../../schema/time/instant.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { IntelligenceItem } from './intelligence-item.js';
import { intelligenceOfChild } from './intelligence.loader.js';
import { isReviewDue, releasedItems } from './released-items.js';

@Resolver(() => IntelligenceItem)
export class IntelligenceItemResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the day by which it had to be reviewed is over.',
  })
  @Classified({ as: ['INTELLIGENCE'], at: 'FULL' })
  isReviewDue(@Root() item: IntelligenceItem, @Ctx() { now }: SubgraphContext): boolean {
    return isReviewDue(item, dayOf(now));
  }
}

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
