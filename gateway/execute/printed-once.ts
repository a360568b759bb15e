/**
 * The data of an answer that is printed as JSON once and then let go of. Apollo Server gives every
 * request of its `gateway` option accessors of its own, and V8 keeps what they can reach until the next
 * full collection: with the data in reach, each answer outlives its request and is copied again by
 * every small collection, a tenth of the gateway's work. Printed a second time it is null.
 */
class PrintedOnce {
  constructor(private data: Record<string, unknown> | null) {}

  toJSON(): Record<string, unknown> | null {
    const { data } = this;
    this.data = null;
    return data;
  }
}

/** For the `data` of a result that nothing reads but the printer. */
export const printedOnce = (data: Record<string, unknown> | null): object | null =>
  data === null ? null : new PrintedOnce(data);
