/** Fresh orders of systems that follow feeds for good, the same at every agency that publishes some. */
import { randomUUID } from 'node:crypto';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import { principalOf } from './ask-subgraph.js';
import type { Desk, Order } from './command-desk.js';
import type { OrderOf } from './command-laws.js';
import { testSeal } from './test-seal.js';

interface Publisher {
  /** As the mutations are called: `Police`. */
  readonly name: string;
  readonly feed: string;
  /** A system that may follow it. */
  readonly as: string;
  readonly purpose: AccessPurpose;
}

export const subscriberOrders = ({
  name: agency,
  feed,
  as,
  purpose,
}: Publisher): Readonly<Record<string, OrderOf>> => {
  const registration = (name: string): Order => ({
    ...{ as, purpose, command: `register${agency}Subscriber`, type: 'FeedSubscriberInput' },
    input: { name, feed },
  });
  const acknowledgement = async (desk: Desk): Promise<Order> => {
    const name = randomUUID();
    await desk.done(registration(name));
    const { owner } = desk.database.subgraph;
    const scope = { owner, topic: feed, agency: principalOf(as).agency, area: null };
    return {
      ...{ as, purpose, command: `acknowledge${agency}Events`, type: 'EventsAcknowledgedInput' },
      input: { name, upTo: testSeal.seal(0, scope) },
    };
  };
  return {
    [`register${agency}Subscriber`]: () => Promise.resolve(registration(randomUUID())),
    [`acknowledge${agency}Events`]: acknowledgement,
    [`end${agency}Subscription`]: async (desk) => ({
      ...{ as, purpose, command: `end${agency}Subscription`, type: 'SubscriptionEndedInput' },
      input: { subscriberId: await desk.done(registration(randomUUID())) },
    }),
  };
};
