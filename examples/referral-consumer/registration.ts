import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  AcknowledgePoliceEventsDocument,
  PoliceSubscribersDocument,
  RegisterPoliceSubscriberDocument,
  type PoliceSubscribersQuery,
} from './generated/operations.js';
import { requirePassing, type FeedError } from './referral-feed.js';

/** Saying it more often tells the police nothing that they need. */
const BETWEEN_MS = 1_000;

const REQUEST_MS = 10_000;

export interface RegistrationOptions {
  /** The gateway: `https://…/graphql`. */
  readonly url: string;
  readonly token: string;
  /** What this system calls itself at the police. */
  readonly name: string;
  readonly localAuthority: string | null;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly FeedError[];
}

/**
 * What the police know of this system: its name, and how far it has come. They keep what it has not acknowledged,
 * and see when it falls behind.
 */
export class Registration {
  private latest: string | null = null;
  private sending: Promise<void> | null = null;

  constructor(private readonly options: RegistrationOptions) {}

  /**
   * Registers where nobody of the name is.
   * @throws FeedRefused, or an Error when the gateway does not answer
   */
  async ensure(): Promise<void> {
    const { name, localAuthority } = this.options;
    const listed = await this.ask(String(PoliceSubscribersDocument), {});
    const { policeSubscribers } = listed as PoliceSubscribersQuery;
    if (policeSubscribers?.some((known) => known.name === name)) return;
    const feed = 'policeReferralSubmitted';
    const input = { idempotencyKey: randomUUID(), name, feed, localAuthority };
    await this.ask(String(RegisterPoliceSubscriberDocument), { input });
  }

  /** Called once the row of the event is committed: never before. The newest is sent, once a second at most. */
  acknowledge(cursor: string): void {
    this.latest = cursor;
    this.sending ??= this.send().finally(() => {
      this.sending = null;
    });
  }

  /** Resolves when all is acknowledged, or could not be. */
  async close(): Promise<void> {
    await this.sending;
  }

  /** What could not be said is said by the next: no harm but that the police keep some events for longer. */
  private async send(): Promise<void> {
    while (this.latest !== null) {
      const { name } = this.options;
      const input = { idempotencyKey: randomUUID(), name, upTo: this.latest };
      this.latest = null;
      await this.ask(String(AcknowledgePoliceEventsDocument), { input }).catch(() => undefined);
      await sleep(BETWEEN_MS);
    }
  }

  private async ask(query: string, variables: object): Promise<unknown> {
    const { url, token } = this.options;
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'x-purpose': 'MASH_SCREENING',
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(REQUEST_MS),
    });
    // What GraphQL answers is ours to read; anything else is tried again.
    const { data, errors } = (await response.json()) as Answer;
    requirePassing(errors);
    if (data === null || data === undefined) throw new Error('The gateway did not answer.');
    return data;
  }
}
