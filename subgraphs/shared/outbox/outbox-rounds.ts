import type { OutboxTail } from './outbox-tail.js';
import type { Sequencer } from './sequencer.js';

export interface OutboxRoundsOptions {
  readonly sequencer: Pick<Sequencer, 'isWaiting' | 'numberAll'>;
  readonly tail: Pick<OutboxTail, 'take' | 'readOn' | 'wake'>;
  /** Told how many events this process has given their places, when it has. */
  readonly onNumbered: (count: number) => void;
  /** Told what failed; the next round tries it again. */
  readonly onProblem: (what: string, error: unknown) => void;
}

/**
 * Numbers what is committed and brings it to the tail: one round at a time, and one more for all that is said meanwhile.
 * What this process has numbered it has in hand; only what another has numbered is read. No method throws.
 */
export class OutboxRounds {
  private isWritten = false;
  private mayBeWritten = false;
  private isUnread = false;
  private underWay: Promise<void> | null = null;

  constructor(private readonly options: OutboxRoundsOptions) {}

  /** Events were committed. */
  written(): void {
    this.isWritten = true;
    void this.goOn();
  }

  /** Another process has numbered events. */
  numbered(): void {
    this.isUnread = true;
    void this.goOn();
  }

  /** Whatever nobody told of. Resolves when it is found. */
  look(): Promise<void> {
    this.mayBeWritten = true;
    this.isUnread = true;
    return this.goOn();
  }

  private goOn(): Promise<void> {
    this.underWay ??= this.rounds();
    return this.underWay;
  }

  private async rounds(): Promise<void> {
    while (this.isWritten || this.mayBeWritten || this.isUnread) {
      await this.number();
      await this.read();
    }
    this.underWay = null;
  }

  private async number(): Promise<void> {
    const { sequencer, tail, onNumbered, onProblem } = this.options;
    const { isWritten, mayBeWritten } = this;
    this.isWritten = false;
    this.mayBeWritten = false;
    try {
      if (!isWritten && !(mayBeWritten && (await sequencer.isWaiting()))) return;
      const count = await sequencer.numberAll((events) => {
        if (!tail.take(events)) this.isUnread = true;
      });
      onNumbered(count);
    } catch (error) {
      onProblem('events cannot be numbered', error);
      // Another replica may be able to; and who waits is to learn when nobody can.
      this.isUnread = true;
    }
  }

  private async read(): Promise<void> {
    const { tail, onProblem } = this.options;
    if (!this.isUnread) return;
    this.isUnread = false;
    await tail.readOn().catch((error: unknown) => {
      onProblem('the outbox cannot be read', error);
      tail.wake();
    });
  }
}
