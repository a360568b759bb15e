import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Classified } from '../policy/classified.js';
import type { ResolverClass } from '../server/subgraph.js';
import type { Feed, ToldEvent } from './feed.js';

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
  const argument = (
    name: string,
    type: typeof ID | typeof String,
    description: string,
    at: number,
  ) => {
    Arg(name, () => type, { nullable: true, description })(target, topic, at);
  };
  argument(
    'localAuthority',
    ID,
    "GSS code of the local authority whose events are told. Absent: of all of the caller's areas.",
    1,
  );
  Classified(mark)(target, topic, 1);
  argument(
    'after',
    String,
    'The cursor of the last event that was dealt with. Absent: events from now on. `START`: all that are kept.',
    2,
  );
  if (!filter) return;
  argument(filter.argument, ID, filter.says, 3);
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
