/** What is told of a queue as it fills and empties. */
export interface QueueListener {
  /** So many wait that no more should come for now. */
  readonly onFull: () => void;
  /** More may come. Also when nobody takes them any more. */
  readonly onRoom: () => void;
  /** The queue is over: it was full for too long. */
  readonly onOverflow: () => void;
}

export interface QueueLimits {
  /** Events held before the source is asked to wait. */
  readonly most: number;
  /** Milliseconds for which the queue may stay full. */
  readonly slowMs: number;
}

/**
 * What is on its way already when a source is asked to wait: messages of one reading of a socket (64 KiB), at
 * the smallest that an event is.
 */
const ON_THE_WAY = 1_000;

/**
 * Between a source that pushes and a subscriber that takes its time. One who stays behind for too long is
 * dropped with all that waits, because a gap would go unnoticed; the subscriber resumes by cursor.
 */
export class EventQueue<T> implements AsyncIterable<T> {
  private waiting: T[] = [];
  private failure: Error | undefined;
  private isOver = false;
  private late: NodeJS.Timeout | undefined;
  private wake: () => void = () => undefined;

  constructor(
    private readonly limits: QueueLimits,
    private readonly listener: QueueListener,
  ) {}

  push(event: T): void {
    if (this.isOver) return;
    if (this.waiting.length >= this.limits.most + ON_THE_WAY) {
      this.overflow();
      return;
    }
    this.waiting.push(event);
    if (this.waiting.length >= this.limits.most) this.hold();
    this.wake();
  }

  /** No more come; those that wait are still taken. */
  end(): void {
    this.isOver = true;
    this.letGo();
    this.wake();
  }

  /** As `end`, and then throws. */
  fail(cause: Error): void {
    if (this.isOver) return;
    this.failure = cause;
    this.end();
  }

  /** Nobody takes them any more. */
  drop(): void {
    this.waiting = [];
    this.end();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void> {
    for (;;) {
      for (let event = this.waiting.shift(); event !== undefined; event = this.waiting.shift()) {
        if (this.waiting.length <= this.limits.most / 2) this.letGo();
        yield event;
      }
      if (this.isOver) break;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    if (this.failure) throw this.failure;
  }

  private hold(): void {
    if (this.late) return;
    this.late = setTimeout(() => {
      this.overflow();
    }, this.limits.slowMs);
    this.listener.onFull();
  }

  private letGo(): void {
    if (!this.late) return;
    clearTimeout(this.late);
    this.late = undefined;
    this.listener.onRoom();
  }

  private overflow(): void {
    this.drop();
    this.listener.onOverflow();
  }
}
