export interface RoundsOptions {
  /** Real time from the start of one round to the next; one that lasts longer is not overtaken. */
  readonly everyMs: number;
  /** Told what a look threw; the next is made all the same. */
  readonly onProblem: (error: unknown) => void;
}

/** What a process looks after now and then for as long as it lives, one round at a time. */
export abstract class Rounds {
  private timer: NodeJS.Timeout | null = null;
  private underWay: Promise<void> | null = null;

  constructor(private readonly rounds: RoundsOptions) {}

  /** What one round does, and whoever needs it now. */
  abstract look(): Promise<unknown>;

  start(): void {
    this.timer = setInterval(() => {
      this.underWay ??= this.make().finally(() => {
        this.underWay = null;
      });
    }, this.rounds.everyMs);
  }

  /** Resolves when the round under way is over. */
  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.underWay;
  }

  private async make(): Promise<void> {
    try {
      await this.look();
    } catch (error) {
      this.rounds.onProblem(error);
    }
  }
}
