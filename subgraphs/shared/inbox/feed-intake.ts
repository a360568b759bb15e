import type { ArrivedEvent } from './inbox-desk.js';

/** More than the gateway sends ahead of anybody; what is let go of is asked for again by its cursor. */
const MOST_WAITING = 10_000;

/** Events that have been received and are not kept yet. */
export class FeedIntake {
  private waiting: ArrivedEvent[] = [];
  private wake: () => void = () => undefined;
  private ending: { readonly error: unknown } | null = null;

  push(event: ArrivedEvent): void {
    if (this.ending) return;
    this.waiting.push(event);
    if (this.waiting.length > MOST_WAITING)
      this.end(new Error('Events come faster than they are kept.'));
    this.wake();
  }

  /** Nothing more comes; the first reason given is the one that `take` throws. */
  end(error: unknown): void {
    this.ending ??= { error };
    this.wake();
  }

  /** All that has come since the last time, once there is something. Throws the reason of the end after that. */
  async take(): Promise<readonly ArrivedEvent[]> {
    while (this.waiting.length === 0) {
      if (this.ending) throw this.ending.error;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }
}
