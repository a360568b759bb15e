import { createClient } from 'graphql-ws';
import { z } from 'zod';
import { endConnection } from '../../../runtime/end-connection.js';
import { peerSocket, type PeerSocketOptions } from '../../../runtime/tls/peer-socket.js';
import type { Arrival } from './arrival.js';
import { FeedIntake } from './feed-intake.js';

/** For the gateway to accept the connection, and to acknowledge it (docs/protocol.md). */
const OPENING_MS = 5_000;

/** A gateway that is cut off without a word is noticed within twice this. */
const KEEP_ALIVE_MS = 10_000;

const MAX_EVENT_BYTES = 256 * 1024;

/** The gateway ended the feed with a refusal. */
export class FeedRefused extends Error {
  constructor(readonly code: string) {
    super(`The feed was refused: ${code}`);
    this.name = 'FeedRefused';
  }
}

/** What the gateway closes with when a token is no good to it, or no longer (docs/protocol.md). */
const unauthenticated = z.object({ code: z.literal(4401) });

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ extensions: z.object({ code: z.string() }).partial().optional() }))
    .optional(),
});

const codeIn = (errors: z.infer<typeof answer>['errors']): string | undefined =>
  errors?.map(({ extensions }) => extensions?.code).find((code) => code !== undefined);

const told = z.looseObject({ id: z.uuid(), cursor: z.string().min(1) });

const closedBy = (closing: unknown): Error =>
  unauthenticated.safeParse(closing).success
    ? new FeedRefused('UNAUTHENTICATED')
    : new Error('The connection to the gateway ended.');

interface Receiver extends Pick<FeedOpening, 'onWithheld'> {
  readonly intake: FeedIntake;
  readonly feed: string;
}

const receive = ({ intake, feed, onWithheld }: Receiver, message: unknown): void => {
  const { data, errors } = answer.parse(message);
  const event = data?.[feed];
  if (event === null || event === undefined) {
    const code = codeIn(errors) ?? 'nothing was told';
    if (code !== 'WITHHELD') throw new FeedRefused(code);
    onWithheld();
    return;
  }
  // A part that is withheld is null, and what is done about the event says whether it can do without.
  const { id, cursor } = told.parse(event);
  intake.push({ id, cursor, event });
};

export interface FeedConnection {
  readonly intake: FeedIntake;
  close(): void;
}

export interface FeedOpening {
  /** Of the arrival's operation. */
  readonly document: string;
  readonly gatewayUrl: URL;
  readonly secrets: PeerSocketOptions['secrets'];
  /** The agency's system. */
  readonly token: string;
  readonly after: string | null;
  /** Something happened of which its owner tells a system nothing: the next event is told all the same. */
  readonly onWithheld: () => void;
}

const socketUrl = (gateway: URL): string => {
  const url = new URL('/graphql', gateway);
  url.protocol = gateway.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
};

/**
 * Follows a feed through the gateway, on a connection of its own that is used once: whatever ends it ends
 * the intake, and whoever follows the feed opens another after the last event that was kept.
 */
export const openFeed = (
  { feed, purpose }: Pick<Arrival, 'feed' | 'purpose'>,
  { document, gatewayUrl, secrets, token, after, onWithheld }: FeedOpening,
): FeedConnection => {
  const intake = new FeedIntake();
  let pongWait: NodeJS.Timeout | undefined;
  const client = createClient({
    url: socketUrl(gatewayUrl),
    webSocketImpl: peerSocket({
      ...{ maxPayload: MAX_EVENT_BYTES, handshakeTimeout: OPENING_MS, secrets },
    }),
    connectionParams: { authorization: `Bearer ${token}`, 'x-purpose': purpose },
    retryAttempts: 0,
    shouldRetry: () => false,
    connectionAckWaitTimeout: OPENING_MS,
    keepAlive: KEEP_ALIVE_MS,
    on: {
      ping: (isReceived) => {
        if (isReceived) return;
        pongWait = setTimeout(() => {
          client.terminate();
        }, KEEP_ALIVE_MS);
      },
      pong: (isReceived) => {
        if (isReceived) clearTimeout(pongWait);
      },
      closed: (closing) => {
        clearTimeout(pongWait);
        intake.end(closedBy(closing));
      },
    },
  });
  client.subscribe(
    { query: document, variables: { after } },
    {
      next: (message) => {
        try {
          receive({ intake, feed, onWithheld }, message);
        } catch (error) {
          intake.end(error);
        }
      },
      error: (error) => {
        const refusal = answer.safeParse({ errors: error }).data;
        intake.end(refusal ? new FeedRefused(codeIn(refusal.errors) ?? 'no code') : error);
      },
      complete: () => {
        intake.end(new Error('The feed ended.'));
      },
    },
  );
  return {
    intake,
    close: () => {
      clearTimeout(pongWait);
      endConnection(client);
    },
  };
};
