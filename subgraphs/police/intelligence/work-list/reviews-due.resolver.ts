import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { CivilDate } from '../../../../schema/time/instant.js';
import { PageArguments } from '../../../shared/page/page-arguments.js';
import { Classified } from '../../../shared/policy/classified.js';
import { CivilDay } from '../../../shared/server/scalars.js';
import type { SubgraphContext } from '../../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../../shared/work-list/work-list.js';
import type { IntelligenceItem } from '../intelligence-item.js';
import {
  IntelligenceItemConnection,
  intelligenceList,
  intelligenceReviewsDue,
} from './reviews-due.list.js';

@ArgsType()
class ReviewsDueArguments extends PageArguments {
  @Classified(intelligenceList)
  @Field(() => CivilDay, {
    nullable: true,
    description: 'What must be reviewed by this day. Absent or null: what is overdue today.',
  })
  dueBy?: CivilDate | null;
}

@Resolver()
export class IntelligenceReviewsDueResolver {
  @Classified(intelligenceList)
  @Query(() => IntelligenceItemConnection, {
    nullable: true,
    description:
      "Intelligence reports that must be reviewed, the longest overdue first, for the police's own staff; overdue, no other agency has them.",
  })
  intelligenceReviewsDue(
    @Args(() => ReviewsDueArguments) asked: ReviewsDueArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<IntelligenceItem> {
    return intelligenceReviewsDue.page(context, { dueBy: asked.dueBy ?? null }, asked);
  }
}
