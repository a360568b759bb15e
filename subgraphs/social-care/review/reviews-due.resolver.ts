import { GraphQLError } from 'graphql';
import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { ClockReading } from '../../shared/clock/clock-reading.js';
import { dueDays } from '../../shared/clock/due-days.js';
import { clockRule, readClock } from '../../shared/clock/read-clock.js';
import { StatutoryClock } from '../../shared/clock/statutory-clock.type.js';
import type { StatementValues } from '../../shared/database/named-statement.js';
import { PageArguments } from '../../shared/page/page-arguments.js';
import { Classified } from '../../shared/policy/classified.js';
import { Child } from '../../shared/server/child.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { WorkListPage } from '../../shared/work-list/work-list.js';
import { middayOf } from '../../shared/clock/midday.js';
import { operational, summary } from '../marks.js';
import { ReviewDue } from './review-due.type.js';
import { ReviewDueConnection, reviewsDue } from './reviews-due.list.js';

/** A first review is due within weeks: two years back are enough to find it, and later it is overdue. */
const TABLE_DAYS = 730;
const MAX_WITHIN_DAYS = 366;

@ArgsType()
class ReviewsDueArguments extends PageArguments {
  @Classified(operational)
  @Field(() => ID, {
    nullable: true,
    description: 'Only children of this local authority: its GSS code; absent for all.',
  })
  la?: string | null;

  @Classified(operational)
  @Field(() => Int, {
    defaultValue: 28,
    description: 'Those due within so many days, 0 to 366; what is overdue always comes.',
  })
  withinDays!: number;
}

/** How long each review may take, from the rules in force. */
const terms = ({ now, ruleset }: SubgraphContext): StatementValues => {
  const codes = ['RCPC_FIRST', 'RCPC_SUBSEQUENT', 'LAC_REVIEW_SECOND', 'LAC_REVIEW'] as const;
  const months = codes.map((code) => clockRule(code, ruleset).length);
  return { codes, months, ...dueDays('LAC_REVIEW_FIRST', { now, ruleset }, TABLE_DAYS) };
};

@Resolver(() => ReviewDue)
export class ReviewsDueResolver {
  @Classified(operational)
  @Query(() => ReviewDueConnection, {
    nullable: true,
    description:
      'Reviews of child protection plans and of looked-after children that are due or overdue, the earliest first: a work list of social care.',
  })
  reviewsDue(
    @Args(() => ReviewsDueArguments) asked: ReviewsDueArguments,
    @Ctx() context: SubgraphContext,
  ): WorkListPage<ReviewDue> {
    const { la: area = null, withinDays } = asked;
    if (withinDays < 0 || withinDays > MAX_WITHIN_DAYS) {
      const extensions = { code: 'BAD_USER_INPUT' };
      throw new GraphQLError('`withinDays` must be 0 to 366.', { extensions });
    }
    return reviewsDue.page(context, { area, withinDays, ...terms(context) }, asked);
  }

  @Classified(summary)
  @FieldResolver(() => Child, { nullable: true, description: 'Whose plan or time in care it is.' })
  child(@Root() { childId }: ReviewDue): Child {
    return Object.assign(new Child(), { id: childId });
  }

  @Classified(operational)
  @FieldResolver(() => StatutoryClock, {
    nullable: true,
    description:
      'By when, by which law (Working Together; Care Planning Regulations 2010), and whether that day has passed.',
  })
  clock(
    @Root() { code, since }: ReviewDue,
    @Ctx() { now, ruleset }: SubgraphContext,
  ): ClockReading {
    return readClock({ code, startedAt: middayOf(since), now, ruleset });
  }
}
