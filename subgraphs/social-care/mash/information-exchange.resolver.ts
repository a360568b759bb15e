import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { sqlLoader } from '../../shared/loader/sql-loader.js';
import { Classified } from '../../shared/policy/classified.js';
import { PlanRef } from '../../shared/server/plan-ref.type.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { summary } from '../marks.js';
import { InformationExchange } from './information-exchange.js';

/** The discussion or episode in which agencies asked one another, once it has recorded a plan. */
const planAfter = sqlLoader<PlanRef | null>({
  sql: `select x.id as "key", d.id as discussion_id, m.id as episode_id
    from information_exchange x
    left join strategy_discussion d on d.id = x.strategy_discussion_id and d.plan_recorded
    left join mash_episode m on m.id = x.mash_episode_id and m.plan_recorded
    where x.id = any($1::uuid[])`,
  read: ([row]) => {
    const { discussion_id: discussionId, episode_id: episodeId } = row ?? {};
    if (typeof discussionId === 'string')
      return Object.assign(new PlanRef(), { id: discussionId, kind: 'STRATEGY_DISCUSSION' });
    if (typeof episodeId === 'string')
      return Object.assign(new PlanRef(), { id: episodeId, kind: 'MASH_EPISODE' });
    return null;
  },
});

@Resolver(() => InformationExchange)
export class InformationExchangeResolver {
  @Classified(summary)
  @FieldResolver(() => PlanRef, {
    nullable: true,
    description:
      'What was planned on it: the actions of the discussion or episode in which it was asked. Null while no plan is recorded (R06).',
  })
  followUpPlan(
    @Root() { id }: InformationExchange,
    @Ctx() context: SubgraphContext,
  ): Promise<PlanRef | null> {
    return planAfter.load(context, id);
  }
}
