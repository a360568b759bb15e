import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import {
  ReferralEventsDocument,
  type ReferralEventsSubscription,
  type ReferralEventsSubscriptionVariables,
} from './generated/operations.js';

export type ReferralEvent = NonNullable<ReferralEventsSubscription['policeReferralSubmitted']>;

/** Refused: trying again as it is would end the same way. The code is one of docs/errors.md. */
export class FeedRefused extends Error {
  constructor(readonly code: string) {
    super(`The feed was refused: ${code}`);
    this.name = 'FeedRefused';
  }
}

/** After these one subscribes again, with the last cursor. */
const passing = new Set([
  'SOURCE_UNAVAILABLE',
  'LIMIT_EXCEEDED',
  'UNAUTHENTICATED', // The token has ended: the next connection reads the new one.
  'INTERNAL_SERVER_ERROR',
]);

const PING_MS = 10_000;
const PONG_MS = 5_000;

/** A line that is cut says nothing by itself: a ping that is not answered ends the connection. */
const watch = () => {
  let socket: WebSocket | null = null;
  let deadline: NodeJS.Timeout | undefined;
  return {
    opened: (opened: unknown) => {
      socket = opened instanceof WebSocket ? opened : null;
    },
    ping: (isReceived: boolean) => {
      if (!isReceived) deadline = setTimeout(() => socket?.terminate(), PONG_MS);
    },
    pong: (isReceived: boolean) => {
      if (isReceived) clearTimeout(deadline);
    },
    closed: () => {
      clearTimeout(deadline);
    },
  };
};

export interface FeedError {
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** @throws FeedRefused for a code after which another try would end the same way */
export const requirePassing = (errors: readonly FeedError[] = []): void => {
  for (const { extensions } of errors) {
    const code = extensions?.code;
    if (typeof code === 'string' && !passing.has(code)) throw new FeedRefused(code);
  }
};

export interface FeedOptions {
  readonly url: string;
  readonly token: string;
  readonly variables: ReferralEventsSubscriptionVariables;
  readonly signal: AbortSignal;
}

/**
 * The events of one connection, in order, until it ends: then subscribe again with the last cursor.
 * @throws FeedRefused when that is no use; whatever the connection threw, when it is
 */
export async function* referralEvents(options: FeedOptions): AsyncGenerator<ReferralEvent, void> {
  const { url, token, variables, signal } = options;
  const client = createClient({
    ...{ url, webSocketImpl: WebSocket, retryAttempts: 0, keepAlive: PING_MS, on: watch() },
    connectionAckWaitTimeout: PONG_MS,
    connectionParams: { authorization: `Bearer ${token}`, 'x-purpose': 'MASH_SCREENING' },
  });
  const stop = (): void => {
    client.terminate();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const query = String(ReferralEventsDocument);
    const answers = client.iterate<ReferralEventsSubscription>({ query, variables });
    for await (const { data, errors } of answers) {
      const event = data?.policeReferralSubmitted;
      // An event may come with WITHHELD beside it: it is told, without its content.
      if (!event) {
        requirePassing(errors);
        return;
      }
      yield event;
    }
  } catch (error) {
    // A subscription that is refused is thrown as its list of errors.
    if (Array.isArray(error)) requirePassing(error as FeedError[]);
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
    await client.dispose();
  }
}
