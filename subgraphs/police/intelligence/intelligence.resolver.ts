import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { dayOf } from '../../../schema/time/instant.js';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { PoliceChildRecord } from '../child/police-child-record.type.js';
import { IntelligenceItem } from './intelligence-item.js';
import { IntelligenceReview } from './intelligence-review.js';
import { intelligenceOfChild, reviewsOfItem } from './intelligence.loader.js';
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

  /** INVARIANT: why it is kept is written for the police, and is released to nobody. */
  @FieldResolver(() => [IntelligenceReview], {
    nullable: true,
    description:
      'How it came to be kept, the newest review first, at most 200. To other agencies there are none.',
  })
  @Classified({ as: ['INTELLIGENCE'], at: 'FULL' })
  async reviews(
    @Root() { id }: IntelligenceItem,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly IntelligenceReview[]> {
    const { owner, request } = context;
    return request.principal.agency === owner ? reviewsOfItem.load(context, id) : [];
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
