/** Somebody asked for the end: Ctrl-C, SIGTERM, or a terminal that was closed. */
export class StopRequested extends Error {}

/**
 * How a start ends: asked to, or because something failed that it cannot do without. Whoever takes
 * something that must be given back says so, and it is given back newest first.
 */
export class Ending {
  readonly #controller = new AbortController();
  readonly #undos: (() => void | Promise<void>)[] = [];
  readonly #reached: Promise<never>;

  constructor() {
    const { signal } = this.#controller;
    this.#reached = new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });
    this.#reached.catch(() => undefined);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Never resolves; rejects with the reason when the end has come. */
  get reached(): Promise<never> {
    return this.#reached;
  }

  ask(reason: Error): void {
    this.#controller.abort(reason);
  }

  /** The result of some work, unless the end comes first. */
  unlessReached<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#reached]);
  }

  onEnd(undo: () => void | Promise<void>): void {
    this.#undos.push(undo);
  }

  /** Gives everything back, even when giving back one thing fails; then says what failed. */
  async giveBack(): Promise<void> {
    const failures: unknown[] = [];
    for (const undo of this.#undos.reverse()) {
      try {
        await undo();
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
