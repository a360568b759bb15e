import { EventEmitter, on, once } from 'node:events';

/** What happened so far, and a wait for what has not. */
export class Log<T> {
  readonly all: T[] = [];
  private readonly emitter = new EventEmitter();

  add(one: T): void {
    this.all.push(one);
    this.emitter.emit('added');
  }

  /** The first so many, once there are. */
  async atLeast(count: number): Promise<readonly T[]> {
    while (this.all.length < count) await once(this.emitter, 'added');
    return this.all.slice(0, count);
  }
}

/** Tells everyone who listens, in order. */
export class Channel<T> {
  private readonly emitter = new EventEmitter().setMaxListeners(0);

  /** How many listen, whenever that changes. */
  readonly listeners = new Log<number>();
  private count = 0;

  publish(event: T): void {
    this.emitter.emit('event', event);
  }

  listen(): AsyncGenerator<T> {
    const stop = new AbortController();
    const events = on(this.emitter, 'event', { signal: stop.signal }) as AsyncIterable<[T]>;
    this.changed(1);
    const iterator = events[Symbol.asyncIterator]();
    const leave = (): void => {
      if (stop.signal.aborted) return;
      stop.abort();
      this.changed(-1);
    };
    const done = { done: true, value: undefined } as const;
    return {
      next: async () => {
        try {
          const { value } = (await iterator.next()) as { value: [T] };
          return { done: false, value: value[0] };
        } catch {
          return done;
        }
      },
      return: () => {
        leave();
        return Promise.resolve(done);
      },
      throw: () => {
        leave();
        return Promise.resolve(done);
      },
      [Symbol.asyncIterator]() {
        return this;
      },
      [Symbol.asyncDispose]: () => {
        leave();
        return Promise.resolve();
      },
    };
  }

  private changed(by: number): void {
    this.count += by;
    this.listeners.add(this.count);
  }
}
