/** Systems that follow the referrals of their area, each by other means, and keep what they are told. */
import { fetchToken } from '../../../cli/running/fetch-token.js';
import { requireRun } from '../../../cli/running/run-file.js';
import { questionOf } from '../../../cli/tail/feed-question.js';
import { followFeed, type FeedEvent } from '../../../cli/tail/follow-feed.js';
import { tailFeed } from '../../../cli/tail/tail-feed.js';
import { spawnCommand, type RunningCommand } from '../../cli/support/childview.js';
import type { Partnership } from '../../journeys/support/partnership.js';

const SYSTEM = 'social-care-system';

export interface Subscriber {
  /** Referrals in the order that they came, as often as they came. */
  told(): readonly string[];
  stop(): Promise<void>;
}

const referralIn = (event: FeedEvent): string => (event.referral as { readonly id: string }).id;

/** In this process, over as many connections as it takes; holds its cursor in memory. */
export const follow = ({ dataDir }: Partnership, slowMs = 0): Subscriber => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const question = questionOf('policeReferralSubmitted', {});
  const told: string[] = [];
  let cursor = 'START';
  const take = async (events: readonly FeedEvent[]): Promise<void> => {
    for (const event of events) {
      told.push(referralIn(event));
      ({ cursor } = event);
      if (slowMs > 0) await new Promise((later) => setTimeout(later, slowMs));
    }
  };
  const following = tailFeed({
    follow: async () => {
      const before = told.length;
      const run = requireRun(dataDir);
      const authorization = `Bearer ${await fetchToken(SYSTEM, run)}`;
      const url = run.urls.graphql.replace(/^http/, 'ws');
      const params = { authorization, 'x-purpose': 'MASH_SCREENING' };
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
