/** What can be told to wait: a socket. */
export interface Source {
  pause(): void;
  resume(): void;
}

/** More than this and the source is told to wait. */
const MOST_WAITING = 500;

/** What has come and is not taken yet, and at the end why it is over. Bounded: who takes slowly slows the source. */
export class Inbox<Item, End> {
  private items: Item[] = [];
  private over: { readonly ended: End } | null = null;
  private wake: () => void = () => undefined;

  /** Null while there is no connection. */
  source: Source | null = null;

  add(item: Item): void {
    if (this.over) return;
    this.items.push(item);
    if (this.items.length === MOST_WAITING) this.source?.pause();
    this.wake();
  }

  /** Nothing comes any more; what has come may still be taken. The first word counts. */
  end(ended: End): void {
    this.over ??= { ended };
    this.source?.resume();
    this.wake();
  }

  /** All that has come since this was last asked, as soon as there is any; then how it ended. */
  async next(): Promise<{ readonly items: readonly Item[] } | { readonly ended: End }> {
    for (;;) {
      const { items } = this;
      if (items.length > 0) {
        this.items = [];
        if (items.length >= MOST_WAITING) this.source?.resume();
        return { items };
      }
      if (this.over) return this.over;
      await new Promise<void>((woken) => {
        this.wake = woken;
      });
    }
  }
}
