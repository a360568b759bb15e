import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { PeerSocketOptions } from '../../../runtime/tls/peer-socket.js';
import type { Principal } from '../../../schema/principal/principal.js';
import type { TokenVerifier } from '../../../schema/principal/verify-access-token.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { VerifiedRequest } from '../server/verify-request.js';
import type { Arrival } from './arrival.js';
import { FeedFollower } from './feed-follower.js';
import { InboxDesk, type WaitingArrivals } from './inbox-desk.js';
import { InboxKeeper } from './inbox-keeper.js';
import { InboxWorker } from './inbox-worker.js';
import { systemToken, type SystemIdentity } from './system-token.js';

/** A token is not used in the last moments of its life. */
const SPARE_SECONDS = 30;

export interface InboxSettings {
  readonly arrivals: readonly Arrival[];
  readonly dataSource: DataSource;
  readonly gatewayUrl: URL;
  readonly secrets: PeerSocketOptions['secrets'];
  readonly identity: SystemIdentity;
  /** How long an event stays in the inbox after it was acted on. */
  readonly keptDays: number;
  readonly tokens: Pick<TokenVerifier, 'verify'>;
  /** Seconds since 1970, real time. */
  readonly nowSeconds: () => number;
  readonly contextOf: (request: VerifiedRequest) => Promise<SubgraphContext>;
  readonly onProblem: (what: string, error: unknown) => void;
}

/** Who the system is, by a token that is verified like every caller's. */
interface Session {
  readonly token: string;
  readonly principal: Principal;
}

interface Sessions {
  /** The one that is known while its token lives; else a new one. */
  current(): Promise<Session>;
  /** What was known is forgotten when its token is this one: clocks jump, keys are withdrawn, bearers denied. */
  forget(token: string): void;
}

const sessionsOf = ({ identity, tokens, nowSeconds }: InboxSettings): Sessions => {
  let known: Session | null = null;
  return {
    current: async () => {
      if (known && known.principal.expiresAt - SPARE_SECONDS > nowSeconds()) return known;
      const token = await systemToken(identity);
      known = { token, principal: await tokens.verify(token) };
      return known;
    },
    forget: (token) => {
      if (known?.token === token) known = null;
    },
  };
};

export interface OpenInbox {
  /** How much waits, by feed. Throws when the database is away. */
  lag(): Promise<readonly WaitingArrivals[]>;
  stop(): Promise<void>;
}

/**
 * Receives what other agencies tell, and acts on it: a follower a feed, one worker and one keeper for all of them.
 * Answers how to stop; nothing that happens in between ends the process.
 */
export const openInbox = (settings: InboxSettings): OpenInbox => {
  const { arrivals, dataSource, gatewayUrl, secrets, contextOf, onProblem } = settings;
  const desk = new InboxDesk(dataSource);
  const sessions = sessionsOf(settings);
  const worker = new InboxWorker({
    ...{ arrivals, desk, onProblem },
    contextFor: async ({ purpose }) => {
      const { principal } = await sessions.current();
      const none = { pass: null, passJwt: null, justification: null, withheld: [] };
      return contextOf({ principal, purpose, ...none, requestId: randomUUID(), isArrival: true });
    },
  });
  const followers = arrivals.map(
    (arrival) =>
      new FeedFollower({
        ...{ arrival, gatewayUrl, secrets, desk, onProblem },
        token: async () => (await sessions.current()).token,
        onTokenRefused: (token) => {
          sessions.forget(token);
        },
        onKept: () => {
          worker.wake();
        },
      }),
  );
  const keeper = new InboxKeeper({
    ...{ desk, keptDays: settings.keptDays },
    onProblem: (error) => {
      onProblem('the inbox cannot be cleared', error);
    },
  });
  for (const follower of followers) follower.start();
  worker.start();
  keeper.start();
  return {
    lag: () => desk.lag(arrivals.map(({ feed }) => feed)),
    stop: async () => {
      await Promise.all(followers.map((follower) => follower.stop()));
      await Promise.all([worker.stop(), keeper.stop()]);
    },
  };
};
