import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Classified } from '../policy/classified.js';
import type { ResolverClass } from '../server/subgraph.js';
import type { Feed, FeedFilter, ToldEvent } from './feed.js';

type ArgumentOf = readonly [type: FeedFilter['type'], description: string];

const addSubscription = (
  resolver: ResolverClass,
  { topic, tells, event, mark, filter }: Feed,
): void => {
  const tell = (told: ToldEvent): ToldEvent => told;
  const target: object = resolver.prototype as object;
  const descriptor: PropertyDescriptor = { value: tell, writable: true, configurable: true };
  Object.defineProperty(target, topic, descriptor);
  const options = { nullable: true, description: tells, topics: topic };
  Subscription(() => event, options)(target, topic, descriptor);
  Classified(mark)(target, topic, descriptor);
  Root()(target, topic, 0);
  const argument = (at: number, name: string, ...[type, description]: ArgumentOf): void => {
    Arg(name, type, { nullable: true, description })(target, topic, at);
  };
  const area =
    "GSS code of the local authority whose events are told. Absent: of all of the caller's areas.";
  const after =
    'The cursor of the last event that was dealt with. Absent: events from now on. `START`: all that are kept.';
  argument(1, 'localAuthority', () => ID, area);
  Classified(mark)(target, topic, 1);
  argument(2, 'after', () => String, after);
  if (!filter) return;
  argument(3, filter.argument, filter.type, filter.says);
  Classified(mark)(target, topic, 3);
};

/** The subscriptions of an agency's feeds. */
export const feedResolvers = (feeds: readonly Feed[]): ResolverClass => {
  class FeedsResolver {
    readonly feeds = feeds;
  }
  Resolver()(FeedsResolver);
  for (const one of feeds) addSubscription(FeedsResolver, one);
  return FeedsResolver;
};
