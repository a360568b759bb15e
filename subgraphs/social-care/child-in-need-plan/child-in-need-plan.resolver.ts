import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Classified } from '../../shared/policy/classified.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { SocialCareChildRecord } from '../child/social-care-child-record.type.js';
import { summary } from '../marks.js';
import { cinPlanOfChild } from './child-in-need-plan.loader.js';
import { ChildInNeedPlan } from './child-in-need-plan.js';

@Resolver(() => SocialCareChildRecord)
export class CinPlanOfChildResolver {
  @Classified(summary)
  @FieldResolver(() => ChildInNeedPlan, {
    nullable: true,
    description:
      'The newest child in need plan (SSD cin_plans); `endedOn` says whether it still runs. Null when there never was one.',
  })
  cinPlan(
    @Root() record: SocialCareChildRecord,
    @Ctx() context: SubgraphContext,
  ): Promise<ChildInNeedPlan | null> {
    return cinPlanOfChild.load(context, record.childId);
  }
}
