/** Systems that follow the referrals of their area, each by other means, and keep what they are told. */
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { fetchToken } from '../../../cli/running/fetch-token.js';
import { requireRun, type Run } from '../../../cli/running/run-file.js';
import { questionOf } from '../../../cli/tail/feed-question.js';
import { followFeed, type FeedEvent } from '../../../cli/tail/follow-feed.js';
import { tailFeed } from '../../../cli/tail/tail-feed.js';
import { spawnCommand, type RunningCommand } from '../../cli/support/childview.js';
import type { Partnership } from '../../journeys/support/partnership.js';

const SYSTEM = 'social-care-system';

/** Keys of `connection_init`, with a token of its own. */
const paramsOf = async (run: Run): Promise<Readonly<Record<string, string>>> => ({
  authorization: `Bearer ${await fetchToken(SYSTEM, run)}`,
  'x-purpose': 'MASH_SCREENING',
});

export interface Subscriber {
  /** Referrals in the order that they came, as often as they came. */
  told(): readonly string[];
  stop(): Promise<void>;
}

const referralIn = (event: FeedEvent): string => (event.referral as { readonly id: string }).id;

export interface FollowOptions {
  /** Absent: where the partnership's own gateway is. */
  readonly graphqlUrl?: string;
  /** Absent: from the oldest event on. */
  readonly after?: string;
}

/** In this process, over as many connections as it takes; holds its cursor in memory. */
export const follow = (
  { dataDir, run: { urls } }: Partnership,
  { graphqlUrl = urls.graphql, after = 'START' }: FollowOptions = {},
): Subscriber => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const question = questionOf('policeReferralSubmitted', {});
  const told: string[] = [];
  let cursor = after;
  const take = (events: readonly FeedEvent[]): Promise<void> => {
    for (const event of events) {
      told.push(referralIn(event));
      ({ cursor } = event);
    }
    return Promise.resolve();
  };
  const following = tailFeed({
    follow: async () => {
      const before = told.length;
      const params = await paramsOf(requireRun(dataDir));
      const url = graphqlUrl.replace(/^http/, 'ws');
      const ended = await followFeed(question, { url, params, signal }, { after: cursor, take });
      return { ended, events: told.length - before };
    },
    say: () => undefined,
    giveUpAfterMs: null,
    signal,
  });
  // Who awaits `stop` is told.
  following.catch(() => undefined);
  return {
    told: () => told,
    stop: async () => {
      stopping.abort();
      await following;
    },
  };
};

export interface IdleSubscriber {
  /** Resolves when the first event has come; it takes no other. */
  readonly begun: Promise<void>;
  /** Takes what is on its way after all; resolves when it is closed. */
  goOn(): Promise<{
    readonly told: readonly string[];
    readonly cursor: string;
    readonly code: unknown;
  }>;
}

/** Aliases of one event's cursor: so many and so long that a few dozen events fill what a network holds. */
const WIDE = Array.from({ length: 1_000 }, (_, n) => `${'a'.repeat(100)}${String(n)}: cursor`);

/** Follows from the oldest event on, and after the first takes nothing from its socket. */
export const followIdly = async ({ run }: Partnership): Promise<IdleSubscriber> => {
  const sockets: WebSocket[] = [];
  const told: string[] = [];
  let cursor = '';
  const client = createClient({
    url: run.urls.graphql.replace(/^http/, 'ws'),
    connectionParams: await paramsOf(run),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    on: {
      opened: (socket) => {
        if (socket instanceof WebSocket) sockets.push(socket);
      },
    },
  });
  const query = `subscription { policeReferralSubmitted(after: "START") {
    cursor referral { id } ${WIDE.join(' ')} } }`;
  let begin: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const closed = new Promise<unknown>((resolve) => {
    client.subscribe<{ policeReferralSubmitted: FeedEvent }>(
      { query },
      {
        next: ({ data }) => {
          const event = data?.policeReferralSubmitted;
          if (!event) return;
          told.push(referralIn(event));
          ({ cursor } = event);
          if (told.length === 1) for (const socket of sockets) socket.pause();
          begin();
        },
        error: resolve,
        complete: () => {
          resolve(null);
        },
      },
    );
  });
  return {
    begun,
    goOn: async () => {
      for (const socket of sockets) socket.resume();
      const closing = await closed;
      const code = closing instanceof Object && 'code' in closing ? closing.code : closing;
      return { told, cursor, code };
    },
  };
};

export interface TailedFile extends Subscriber {
  /** What its present life has said on stderr. */
  said(): string;
  /** `kill -9`, and another on the same file. */
  restart(): Promise<void>;
}

/** `childview tail` with a cursor file, by way of a proxy; what it prints is kept over its lives. */
export const tailInto = (dataDir: string, cursorFile: string, port: number): TailedFile => {
  const lives: RunningCommand[] = [];
  const begin = (): void => {
    const url = `http://127.0.0.1:${String(port)}/graphql`;
    const args = ['tail', '--json', '--from-start', '--cursor-file', cursorFile, '--url', url];
    lives.push(spawnCommand(args, { DATA_DIR: dataDir }));
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const life = lives.at(-1);
    life?.kill(signal);
    await life?.exited;
  };
  begin();
  return {
    told: () =>
      lives.flatMap(({ said }) =>
        // The last line of a life that was killed may be half a line: its cursor was not kept.
        said.stdout
          .split('\n')
          .slice(0, -1)
          .map((line) => referralIn(JSON.parse(line) as FeedEvent)),
      ),
    said: () => lives.at(-1)?.said.stderr ?? '',
    restart: async () => {
      await end('SIGKILL');
      begin();
    },
    stop: () => end('SIGTERM'),
  };
};
