import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { endedBy, endedByErrors, stopped, type Ended } from './ended.js';
import type { FeedQuestion } from './feed-question.js';
import { Inbox } from './inbox.js';

/** Between two pings, and how long an answer to one may take: a line that is cut says nothing by itself. */
const PING_MS = 10_000;
const PONG_MS = 5_000;

const feedEvent = z.looseObject({ cursor: z.string() });

/** An event, as the feed's fields say it. */
export type FeedEvent = z.infer<typeof feedEvent>;

export interface Connection {
  /** `ws://` or `wss://`. */
  readonly url: string;
  /** Keys of `connection_init`. */
  readonly params: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Kills the socket of a client whose pings nobody answers. */
const watch = (inbox: Inbox<FeedEvent, Ended>) => {
  let socket: WebSocket | null = null;
  let deadline: NodeJS.Timeout | undefined;
  return {
    opened: (opened: unknown) => {
      if (!(opened instanceof WebSocket)) return;
      socket = opened;
      inbox.source = opened;
    },
    ping: (received: boolean) => {
      if (!received) deadline = setTimeout(() => socket?.terminate(), PONG_MS);
    },
    pong: (received: boolean) => {
      if (received) clearTimeout(deadline);
    },
    closed: () => {
      clearTimeout(deadline);
    },
  };
};

/**
 * One connection to a feed, from its opening to its end, which it resolves with. Events are handed over in
 * batches, in order; the next batch waits for the one before, and the feed for both.
 */
export const followFeed = async (
  { feed, query, variables }: FeedQuestion,
  { url, params, signal }: Connection,
  { after, take }: { after: string | null; take: (events: readonly FeedEvent[]) => Promise<void> },
): Promise<Ended> => {
  const inbox = new Inbox<FeedEvent, Ended>();
  const end = (how: Ended): void => {
    inbox.end(how);
  };
  const client = createClient({
    ...{ url, webSocketImpl: WebSocket, connectionParams: params, lazy: true, retryAttempts: 0 },
    ...{ keepAlive: PING_MS, connectionAckWaitTimeout: PONG_MS, on: watch(inbox) },
  });
  const leave = client.subscribe(
    { query, variables: { ...variables, after } },
    {
      next: ({ data, errors }) => {
        const read = feedEvent.safeParse(data?.[feed]);
        if (read.success) inbox.add(read.data);
        else end(endedByErrors(errors) ?? { kind: 'REFUSED', why: 'an event has no cursor' });
      },
      error: (thrown) => {
        end(endedBy(thrown));
      },
      complete: () => {
        end({ kind: 'LOST', why: 'the feed has ended' });
      },
    },
  );
  const stop = (): void => {
    end(stopped);
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    for (;;) {
      const next = await inbox.next();
      if ('ended' in next) return next.ended;
      // What is not printed is not passed: the cursor stays before it.
      if (signal.aborted) return stopped;
      await take(next.items);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    leave();
    client.terminate();
  }
};
