import type { FormattedExecutionResult } from 'graphql';
import { presentError } from '../../../schema/errors/present-error.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import type { Feed, ToldEvent } from '../feed/feed.js';
import type { NumberedEvent } from '../outbox/outbox-reader.js';
import type { OutboxTail } from '../outbox/outbox-tail.js';
import type { EventStanding } from './event-standings.js';

/** Events that are decided and recorded together: one statement of the register, one commit of the log. */
const MOST_AT_ONCE = 50;

/** Where streams are counted, by feed. */
export interface FeedMetrics {
  feedOpened(feed: string): void;
  feedEnded(feed: string): void;
  eventTold(feed: string): void;
}

/** What a stream asks of the subscription that it is. */
export interface FollowedFeed {
  readonly feed: Feed;
  /** The key under which the subscriber is answered. */
  readonly key: string;
  readonly tail: OutboxTail;
  /** The place after which it begins. */
  readonly after: number;
  /** By area, and by what the subscription narrows to. */
  readonly isFor: (event: NumberedEvent) => boolean;
  readonly cursorAt: (pos: number) => string;
  /** How the caller stands to the children of each event. Throws Refusal SOURCE_UNAVAILABLE. */
  readonly standingsOf: (events: readonly NumberedEvent[]) => Promise<readonly EventStanding[]>;
  /** `traceparent` is of the command that announced it, or null. */
  readonly answer: (
    event: ToldEvent,
    standing: EventStanding,
    traceparent: string | null,
  ) => Promise<FormattedExecutionResult>;
  /** Throws when the caller is no longer to be served. */
  readonly recheck: () => void;
  /** Called with what `recheck` threw: nothing more is told. */
  readonly onRefused: (refusal: unknown) => void;
  /** Told of what the caller sees only as a code; answers the reference that the caller is given. */
  readonly onFailure: (error: unknown) => string;
  readonly metrics?: FeedMetrics | undefined;
}

/**
 * The events of one subscription, in their order. INVARIANT: none is left out in silence: what cannot be
 * told ends the stream with its code, and the subscriber comes back to the place that it has come to.
 */
export class FeedStream implements AsyncGenerator<FormattedExecutionResult, void> {
  private readonly left = new AbortController();
  private readonly events: AsyncGenerator<FormattedExecutionResult, void>;

  constructor(private readonly of: FollowedFeed) {
    this.events = this.untilRefused();
  }

  next(): Promise<IteratorResult<FormattedExecutionResult, void>> {
    return this.events.next();
  }

  /** Also ends a wait for the next event. */
  return(): Promise<IteratorResult<FormattedExecutionResult, void>> {
    this.left.abort();
    return this.events.return();
  }

  throw(error: unknown): Promise<IteratorResult<FormattedExecutionResult, void>> {
    this.left.abort();
    return this.events.throw(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  private async *untilRefused(): AsyncGenerator<FormattedExecutionResult, void> {
    const { feed, metrics } = this.of;
    metrics?.feedOpened(feed.topic);
    try {
      for await (const answer of this.answers()) {
        if (!this.isAdmitted()) return;
        metrics?.eventTold(feed.topic);
        yield answer;
      }
    } catch (error) {
      yield this.lastWord(error);
    } finally {
      metrics?.feedEnded(feed.topic);
    }
  }

  private async *answers(): AsyncGenerator<FormattedExecutionResult, void> {
    const { feed, tail } = this.of;
    const { signal } = this.left;
    let { after } = this.of;
    while (!signal.aborted) {
      const { events, upTo } = await tail.after({ topic: feed.topic, after }, MOST_AT_ONCE);
      if (events.length > 0) yield* await this.told(events);
      // What came while these were told woke nobody here.
      else if (tail.upTo <= upTo) await tail.next(signal);
      after = upTo;
    }
  }

  /** Decided and recorded together; then told one after another. */
  private async told(
    events: readonly NumberedEvent[],
  ): Promise<readonly FormattedExecutionResult[]> {
    const { feed, isFor, standingsOf, cursorAt, answer } = this.of;
    const ours = events.filter(isFor);
    if (ours.length === 0) return [];
    const standings = await standingsOf(ours);
    const answers = ours.map((event, at) => {
      const standing = standings[at] ?? 'HIDDEN';
      if (standing === 'HIDDEN') return null;
      const told = { id: event.id, cursor: cursorAt(event.pos), ...feed.told(event) };
      return answer(told, standing, event.traceparent);
    });
    return Promise.all(answers.filter((one) => one !== null));
  }

  /** INVARIANT: asked when there is an answer, so that what came after a denial is not told. */
  private isAdmitted(): boolean {
    try {
      this.of.recheck();
      return true;
    } catch (refusal) {
      this.of.onRefused(refusal);
      return false;
    }
  }

  private lastWord(error: unknown): FormattedExecutionResult {
    const path = [this.of.key];
    if (error instanceof Refusal) {
      const { code, message, details } = error;
      return { data: null, errors: [{ message, path, extensions: { code, ...details } }] };
    }
    const auditRef = this.of.onFailure(error);
    const extensions = { code: 'INTERNAL_SERVER_ERROR', auditRef };
    return { data: null, errors: [presentError({ message: '', path, extensions }, error)] };
  }
}
