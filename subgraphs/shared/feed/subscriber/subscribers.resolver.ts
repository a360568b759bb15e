import { Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { accessReviewers } from '../../../../schema/policy/commands/break-glass-commands.js';
import { sqlStatement } from '../../database/named-statement.js';
import type { ResolverClass } from '../../server/subgraph.js';
import type { SubgraphContext } from '../../server/subgraph-context.js';
import { FeedSubscriber } from './feed-subscriber.js';

/** Whoever asks sees their own; the owner's reviewers, for AUDIT, see all. */
const SUBSCRIBERS = sqlStatement(
  `select id, issuer, subject, agency, name, feed, local_authority as "localAuthority", areas,
      acknowledged, acknowledged_at as "acknowledgedAt", ended_at as "endedAt"
    from feed_subscriber where ended_at is null and ($1 or (issuer = $2 and subject = $3)) order by name, id limit 200`,
  ['isReviewer', 'issuer', 'subject'],
);

const isReviewer = ({ owner, request: { principal, purpose } }: SubgraphContext): boolean =>
  principal.agency === owner &&
  principal.roles.includes(accessReviewers[owner]) &&
  purpose === 'AUDIT';

@Resolver(() => FeedSubscriber)
class FeedSubscriberResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where to go on from: the cursor of the last event that is acknowledged.',
  })
  cursor(@Root() subscriber: FeedSubscriber, @Ctx() { cursors, owner }: SubgraphContext): string {
    const { feed, agency, localAuthority, acknowledged } = subscriber;
    const scope = { owner, topic: feed, agency, area: localAuthority };
    return cursors.seal(Number(acknowledged), scope);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many events of its feed and areas it has not acknowledged. Null when it has ended.',
  })
  async behind(
    @Root() { feed, areas, acknowledged, endedAt }: FeedSubscriber,
    @Ctx() { reads }: SubgraphContext,
  ): Promise<number | null> {
    if (endedAt !== null) return null;
    const statement = sqlStatement('select outbox_behind($1, $2, $3)::int as behind', [
      ...['topic', 'after', 'areas'],
    ]);
    const [row] = await reads.run(statement, { topic: feed, after: acknowledged, areas });
    return Number(row?.behind ?? 0);
  }
}

/** Who follows an agency's feeds for good, under a name of the agency's own. */
export const subscriberResolvers = (name: string): readonly ResolverClass[] => {
  @Resolver()
  class SubscribersResolver {
    @Query(() => [FeedSubscriber], {
      name,
      nullable: true,
      description:
        "Systems that follow this agency's feeds for good, and how far each has come: the caller's own; for the agency's reviewers all of them.",
    })
    async subscribers(@Ctx() context: SubgraphContext): Promise<readonly object[]> {
      const { issuer, subject } = context.request.principal;
      return context.reads.run(SUBSCRIBERS, {
        ...{ isReviewer: isReviewer(context), issuer, subject },
      });
    }
  }
  return [SubscribersResolver, FeedSubscriberResolver];
};
