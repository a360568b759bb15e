import type { PeerSocketOptions } from '../../../runtime/tls/peer-socket.js';
import type { SubgraphResponse } from '../../execute/subgraph-request.js';
import type { SubscriptionRequest, SubscriptionSource } from '../../execute/subscription-source.js';
import { EventQueue } from './event-queue.js';
import { UpstreamConnection } from './upstream-connection.js';

export interface UpstreamOptions {
  /** `ws:` or `wss:` address at which the subgraph speaks `graphql-transport-ws`. */
  readonly url: string;
  /** The payload of `connection_init`, once per connection. Rejecting fails its subscriptions. */
  readonly connectionParams: (context: unknown) => Promise<Readonly<Record<string, string>>>;
  readonly secrets?: PeerSocketOptions['secrets'];
  /** Subscriptions share a connection only when this is the same for both. */
  readonly connectionKey: (context: unknown) => string;
  /** Events held for one subscriber before the owner is not read from for a while. Default 100. */
  readonly mostWaiting?: number;
  /** Milliseconds for which a subscriber may have so many waiting. Default 5,000. */
  readonly slowMs?: number;
  /** Milliseconds between pings, and for a pong to come. Default 12,000. */
  readonly keepAliveMs?: number;
}

/** A {@link SubscriptionSource} with connections to let go of. */
export interface Upstream extends SubscriptionSource {
  /** Connections that are open, or about to be. */
  readonly connections: number;
  /** Ends every subscription and closes the connections. */
  close(): void;
}

/** INVARIANT: `slowMs` is shorter than `keepAliveMs`: a connection that is not read from hears no pong. */
const defaults = { mostWaiting: 100, slowMs: 5_000, keepAliveMs: 12_000 };

/**
 * Subscriptions at one subgraph: a connection for each caller, opened with the first subscription and closed
 * with the last. It is never opened again behind the subscriber's back, who alone knows the cursor: an
 * owner that goes away fails its subscriptions.
 */
export const createUpstream = (given: UpstreamOptions): Upstream => {
  const options = { ...defaults, ...given };
  const connections = new Map<string, UpstreamConnection>();

  const connectionFor = (context: unknown): UpstreamConnection => {
    const key = options.connectionKey(context);
    const known = connections.get(key);
    if (known) return known;
    const made: UpstreamConnection = new UpstreamConnection({
      url: options.url,
      keepAliveMs: options.keepAliveMs,
      secrets: options.secrets,
      connectionParams: () => options.connectionParams(context),
      onUnused: () => {
        if (connections.get(key) === made) connections.delete(key);
      },
    });
    connections.set(key, made);
    return made;
  };

  return {
    get connections() {
      return connections.size;
    },
    async *open(request: SubscriptionRequest) {
      const { signal, onTooSlow } = request;
      if (signal.aborted) return;
      let leave = (): void => undefined;
      const connection = connectionFor(request.context);
      const limits = { most: options.mostWaiting, slowMs: options.slowMs };
      const queue = new EventQueue<SubgraphResponse>(limits, {
        onFull: () => {
          connection.hold(queue);
        },
        onRoom: () => {
          connection.letGo(queue);
        },
        onOverflow: () => {
          leave();
          onTooSlow();
        },
      });
      leave = connection.subscribe(request, queue);
      const stop = (): void => {
        queue.drop();
        leave();
      };
      signal.addEventListener('abort', stop, { once: true });
      try {
        yield* queue;
      } finally {
        signal.removeEventListener('abort', stop);
        leave();
      }
    },
    close: () => {
      for (const connection of [...connections.values()]) connection.close();
    },
  };
};
