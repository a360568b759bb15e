import { setTimeout as sleep } from 'node:timers/promises';
import type { PeerSocketOptions } from '../../../runtime/tls/peer-socket.js';
import { realMillis } from '../../../schema/time/real-clock.js';
import { FROM_THE_START } from '../feed/feed-cursor.js';
import { documentOf, type Arrival } from './arrival.js';
import type { InboxDesk } from './inbox-desk.js';
import { FeedRefused, openFeed } from './open-feed.js';

const FIRST_BACKOFF_MS = 200;
const LONGEST_BACKOFF_MS = 3_000;

/** After something was kept: what comes in one after another is kept, and acted on, together. */
const GATHERING_MS = 40;

export interface FollowerSettings {
  readonly arrival: Arrival;
  readonly gatewayUrl: URL;
  readonly secrets: PeerSocketOptions['secrets'];
  readonly desk: InboxDesk;
  /** A token of the agency's system, good for now. */
  readonly token: () => Promise<string>;
  /** Called with a token that the gateway refused: another is wanted. */
  readonly onTokenRefused: (token: string) => void;
  /** Called when something new is kept. */
  readonly onKept: () => void;
  /** Told what failed, a sentence, and what was thrown; it is tried again all the same. */
  readonly onProblem: (what: string, error: unknown) => void;
}

/**
 * Follows one feed for as long as the process lives, whoever dies meanwhile: every connection begins after
 * the last event that is kept. INVARIANT: the cursor is never ahead of what is kept, so nothing is lost.
 */
export class FeedFollower {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private failures = 0;
  private isBehindRetention = false;

  private readonly document: string;

  constructor(private readonly settings: FollowerSettings) {
    this.document = documentOf(settings.arrival);
  }

  start(): void {
    this.running = this.run();
  }

  /** Resolves when what was received is kept and the connection is closed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const since = realMillis();
      await this.session().catch((error: unknown) => {
        if (!signal.aborted) this.report(error);
      });
      if (realMillis() - since > LONGEST_BACKOFF_MS) this.failures = 0;
      await this.pause();
    }
  }

  private async session(): Promise<void> {
    const token = await this.settings.token();
    try {
      await this.receive(token);
    } catch (error) {
      const isRefused = error instanceof FeedRefused && error.code === 'UNAUTHENTICATED';
      if (isRefused) this.settings.onTokenRefused(token);
      throw error;
    }
  }

  private async receive(token: string): Promise<void> {
    const { arrival, desk, gatewayUrl, secrets, onProblem } = this.settings;
    const known = this.isBehindRetention ? null : await desk.position(arrival.feed);
    const after = known ?? FROM_THE_START;
    const connection = openFeed(arrival, {
      ...{ document: this.document, gatewayUrl, secrets, token, after },
      onWithheld: () => {
        onProblem(`an event of the feed ${arrival.feed} is withheld: ask its owner`, null);
      },
    });
    const leave = (): void => {
      connection.intake.end(new Error('The follower stops.'));
    };
    this.stopping.signal.addEventListener('abort', leave, { once: true });
    try {
      for (;;) {
        await desk.keep(arrival.feed, await connection.intake.take());
        this.failures = 0;
        this.isBehindRetention = false;
        this.settings.onKept();
        await this.sleep(GATHERING_MS);
      }
    } finally {
      this.stopping.signal.removeEventListener('abort', leave);
      connection.close();
    }
  }

  /** Its owner has let go of events after our cursor: that is for a person to look into, and we go on. */
  private report(error: unknown): void {
    const { arrival, onProblem } = this.settings;
    this.isBehindRetention ||= error instanceof FeedRefused && error.code === 'CURSOR_EXPIRED';
    const what = this.isBehindRetention
      ? 'has let go of events that were not received'
      : 'is interrupted';
    onProblem(`the feed ${arrival.feed} ${what}`, error);
  }

  private async pause(): Promise<void> {
    const longest = Math.min(FIRST_BACKOFF_MS * 2 ** this.failures, LONGEST_BACKOFF_MS);
    this.failures += 1;
    await this.sleep(longest);
  }

  /** Not after the follower is to stop. */
  private async sleep(ms: number): Promise<void> {
    const { signal } = this.stopping;
    await sleep(ms, undefined, { signal }).catch(() => undefined);
  }
}
