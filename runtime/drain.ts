import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

export interface DrainTimes {
  /** From "not ready" to "no more connections": by then whoever balances has seen it. */
  readonly delayMs: number;
  /** For what is under way from then on; what has not ended by its end is cut off. */
  readonly deadlineMs: number;
}

/** How a process took its leave. */
export type Leave = 'DRAINED' | 'CUT_OFF';

/** A connection without a request under way may be about to bring one. */
const LAST_LOOK_MS = 100;

/**
 * How one server stops without failing a request: it is not ready first, then takes no more connections, then
 * waits for what is under way.
 */
export class Drain {
  private isAsked = false;
  private underWay = 0;
  private onQuiet: () => void = () => undefined;

  constructor(
    private readonly app: FastifyInstance,
    private readonly times: DrainTimes,
  ) {
    app.addHook('onRequest', (_request, _reply, done) => {
      this.underWay += 1;
      done();
    });
    app.addHook('onSend', (_request, reply, payload, done) => {
      if (this.isAsked) void reply.header('connection', 'close');
      done(null, payload);
    });
    app.addHook('onResponse', (_request, _reply, done) => {
      this.underWay -= 1;
      if (this.underWay === 0) this.onQuiet();
      done();
    });
  }

  get isDraining(): boolean {
    return this.isAsked;
  }

  /** `endStreams` tells those who hold connections to go on elsewhere; it is called after the delay. */
  async leave(endStreams: () => Promise<unknown>): Promise<Leave> {
    this.isAsked = true;
    await pause(this.times.delayMs);
    await endStreams();
    const closed = this.app.close();
    const late = new AbortController();
    await Promise.race([closed, this.quiet(late.signal), this.deadline(late.signal)]);
    late.abort();
    const leave = this.underWay === 0 ? 'DRAINED' : 'CUT_OFF';
    this.app.server.closeAllConnections();
    await closed;
    return leave;
  }

  /** Resolves when nothing has been under way for a moment. */
  private async quiet(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (this.underWay > 0) await new Promise<void>((resolve) => (this.onQuiet = resolve));
      await pause(LAST_LOOK_MS, undefined, { signal }).catch(() => undefined);
      if (this.underWay === 0) return;
    }
  }

  private deadline(signal: AbortSignal): Promise<void> {
    return pause(this.times.deadlineMs, undefined, { signal }).catch(() => undefined);
  }
}
