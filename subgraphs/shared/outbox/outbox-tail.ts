import { Refusal } from '../../../schema/errors/refusal.js';
import type { Agency } from '../../../schema/principal/agency.js';
import { steadyMillis } from '../../../schema/time/real-clock.js';
import type { NumberedEvent, OutboxReader } from './outbox-reader.js';
import { RecentEvents } from './recent-events.js';

/** Events of one statement. */
const BATCH = 500;

/** Without a reading for so long, silence might be taken for "nothing happened". */
const SILENT_MS = 5_000;

export interface OutboxTailOptions {
  readonly owner: Agency;
  readonly reader: Pick<OutboxReader, 'after' | 'ofTopic' | 'extent'>;
  /** The end of the order, as it stands now. */
  readonly from: number;
}

/** Where one follower of a topic has come to. */
export interface Place {
  readonly topic: string;
  /** All up to and with this place are done with. */
  readonly after: number;
}

/** Events, and the place after them: beyond the last of them, when what follows is of other topics. */
export interface Stretch {
  readonly events: readonly NumberedEvent[];
  readonly upTo: number;
}

/** The end of the outbox, read once for all who follow it. */
export class OutboxTail {
  private readonly recent: RecentEvents;
  private readonly waiting = new Set<() => void>();
  private readAt = steadyMillis();

  constructor(private readonly options: OutboxTailOptions) {
    this.recent = new RecentEvents(options.from);
  }

  /** All up to and with this place have been read. */
  get upTo(): number {
    return this.recent.upTo;
  }

  /** For how long it has not been read to the end, real time. */
  get unreadMs(): number {
    return steadyMillis() - this.readAt;
  }

  /** Reads what is new and wakes who waits. Called by one at a time; throws when the database is away. */
  async readOn(): Promise<void> {
    for (let read = BATCH; read === BATCH;) {
      const events = await this.options.reader.after(this.upTo, BATCH);
      read = events.length;
      this.recent.add(events);
      this.readAt = steadyMillis();
      if (read > 0) this.wake();
    }
  }

  /**
   * What this process has numbered itself, and need not read: wakes who waits. False when others have numbered in between,
   * and it is to be read after all. Called as `readOn`.
   */
  take(events: readonly NumberedEvent[]): boolean {
    if (events[0]?.pos !== this.upTo + 1) return false;
    this.recent.add(events);
    this.readAt = steadyMillis();
    this.wake();
    return true;
  }

  /** Wakes who waits, so that they see what has become of the source or of themselves. */
  wake(): void {
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const resolve of woken) resolve();
  }

  /**
   * At most so many events after a place: from memory, or from the database for who has fallen behind.
   * Throws Refusal CURSOR_EXPIRED when events after the place are cleared away, SOURCE_UNAVAILABLE when the
   * database is away.
   */
  async after({ topic, after }: Place, most: number): Promise<Stretch> {
    this.requireReading();
    if (!this.recent.reaches(after)) return this.readBack({ topic, after }, most);
    const events = this.recent.ofTopic(topic, after, most);
    const last = events.at(-1);
    // Another process may have read further than this one, and given a cursor there.
    const upTo = Math.max(after, this.upTo);
    return { events, upTo: last && events.length === most ? last.pos : upTo };
  }

  /** Resolves when something was read, or at `wake`, or when the signal is aborted. */
  next(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        signal.removeEventListener('abort', go);
        this.waiting.delete(go);
        resolve();
      };
      signal.addEventListener('abort', go, { once: true });
      if (signal.aborted) go();
      else this.waiting.add(go);
    });
  }

  /** INVARIANT: what is cleared is asked after the reading, so that nothing is cleared in between unnoticed. */
  private async readBack({ topic, after }: Place, most: number): Promise<Stretch> {
    const { reader } = this.options;
    const { upTo } = this;
    const events = await reader.ofTopic({ topic, after, upTo }, most);
    const { clearedTo } = await reader.extent();
    if (after < clearedTo) throw new Refusal('CURSOR_EXPIRED');
    const last = events.at(-1);
    return { events, upTo: last && events.length === most ? last.pos : upTo };
  }

  private requireReading(): void {
    if (this.unreadMs <= SILENT_MS) return;
    const { owner } = this.options;
    throw new Refusal('SOURCE_UNAVAILABLE', undefined, { owner, retryable: true });
  }
}
