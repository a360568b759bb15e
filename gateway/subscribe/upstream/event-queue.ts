/**
 * Between a source that pushes and a subscriber that takes its time: holds so many events and no more. One
 * too many empties it and ends it, because a gap would go unnoticed; the subscriber resumes by cursor.
 */
export class EventQueue<T> implements AsyncIterable<T> {
  private waiting: T[] = [];
  private failure: Error | undefined;
  private isOver = false;
  private wake: () => void = () => undefined;

  constructor(
    /** Events held at once. */
    private readonly most: number,
    private readonly onOverflow: () => void,
  ) {}

  push(event: T): void {
    if (this.isOver) return;
    if (this.waiting.length < this.most) {
      this.waiting.push(event);
      this.wake();
      return;
    }
    this.drop();
    this.onOverflow();
  }

  /** No more come; those that wait are still taken. */
  end(): void {
    this.isOver = true;
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
      for (let event = this.waiting.shift(); event !== undefined; event = this.waiting.shift())
        yield event;
      if (this.isOver) break;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    if (this.failure) throw this.failure;
  }
}
