import type { StreamedAnswer } from '../answer.js';

export interface StreamHandling {
  /** Lets go of everything that the operation holds; called at least once, however it ends, also before it began. */
  readonly end: () => void;
  /** Throws when the caller is no longer to be served. */
  readonly recheck: () => void;
  /** Called once with what `recheck` threw; the stream is over then. */
  readonly onRefused: (refusal: unknown) => void;
}

/**
 * The answers of one operation, in order. Unlike a plain generator it can be ended while it waits for an
 * event: `return` first calls `end`, on which the wait is over.
 */
export class OperationStream implements AsyncGenerator<StreamedAnswer, void> {
  private isLeft = false;

  constructor(
    private readonly answers: AsyncGenerator<StreamedAnswer, void>,
    private readonly handling: StreamHandling,
  ) {}

  async next(): Promise<IteratorResult<StreamedAnswer, void>> {
    try {
      const result = await this.answers.next();
      if (this.isLeft) return { done: true, value: undefined };
      if (result.done) this.handling.end();
      return result.done || this.isAdmitted() ? result : await this.return();
    } catch (error) {
      this.handling.end();
      throw error;
    }
  }

  /** INVARIANT: asked when there is an answer, so that what came after a denial is not told. */
  private isAdmitted(): boolean {
    try {
      this.handling.recheck();
      return true;
    } catch (refusal) {
      this.handling.onRefused(refusal);
      return false;
    }
  }

  return(): Promise<IteratorResult<StreamedAnswer, void>> {
    this.isLeft = true;
    this.handling.end();
    return this.answers.return();
  }

  throw(error: unknown): Promise<IteratorResult<StreamedAnswer, void>> {
    this.handling.end();
    return this.answers.throw(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
