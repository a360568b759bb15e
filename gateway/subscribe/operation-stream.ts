import type { StreamedAnswer } from '../answer.js';

/**
 * The answers of one operation, in order. Unlike a plain generator it can be ended while it waits for an
 * event: `return` first calls `end`, on which the wait is over.
 */
export class OperationStream implements AsyncGenerator<StreamedAnswer, void> {
  constructor(
    private readonly answers: AsyncGenerator<StreamedAnswer, void>,
    /** Lets go of everything that the operation holds; called at least once, however it ends. */
    private readonly end: () => void,
  ) {}

  async next(): Promise<IteratorResult<StreamedAnswer, void>> {
    try {
      const result = await this.answers.next();
      if (result.done) this.end();
      return result;
    } catch (error) {
      this.end();
      throw error;
    }
  }

  return(): Promise<IteratorResult<StreamedAnswer, void>> {
    this.end();
    return this.answers.return();
  }

  throw(error: unknown): Promise<IteratorResult<StreamedAnswer, void>> {
    this.end();
    return this.answers.throw(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
