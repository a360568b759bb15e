import type { NumberedEvent } from './outbox-reader.js';

/** Some minutes of a busy force: about half a megabyte. */
const KEPT = 1_000;

/**
 * The newest events of all topics, in their order and without a gap. Whoever follows a feed is a place in it
 * and nothing more, so that many who follow cost one reading, and one who is slow costs no memory.
 */
export class RecentEvents {
  private events: NumberedEvent[] = [];
  private before: number;
  private end: number;

  /** Begins after a place. */
  constructor(after: number) {
    this.before = after;
    this.end = after;
  }

  /** All up to and with this place have been here. */
  get upTo(): number {
    return this.end;
  }

  /** Whether all after a place are here. */
  reaches(after: number): boolean {
    return after >= this.before;
  }

  /** The next events, each with a place that is higher than the last. */
  add(events: readonly NumberedEvent[]): void {
    const last = events.at(-1);
    if (!last) return;
    this.events.push(...events);
    this.end = last.pos;
    const over = this.events.length - KEPT;
    // Twice as many at the most, so that the list is cut now and then and not with every event.
    if (over > KEPT) {
      this.before = this.events[over - 1]?.pos ?? this.before;
      this.events = this.events.slice(over);
    }
  }

  /** At most so many events of a topic after a place; all before the last are either here or of other topics. */
  ofTopic(topic: string, after: number, most: number): readonly NumberedEvent[] {
    const found: NumberedEvent[] = [];
    for (let at = this.indexAfter(after); at < this.events.length && found.length < most; at += 1) {
      const event = this.events[at];
      if (event?.topic === topic) found.push(event);
    }
    return found;
  }

  private indexAfter(pos: number): number {
    let [from, to] = [0, this.events.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.events[middle]?.pos ?? Infinity) > pos) to = middle;
      else from = middle + 1;
    }
    return from;
  }
}
