import type { Dispatcher } from 'undici';
import { neverAborted } from '../subgraph-request.js';

/** What one POST needs beyond its body. */
export interface ExchangeLimits {
  /** Milliseconds from sending to the last byte, waiting for a connection included. */
  readonly timeoutMs: number;
  /** What it is called when that passes: the subgraph was slow, or the caller had less time than it may take. */
  readonly onTimeout: 'TIMEOUT' | 'TOO_LATE';
  /** Bytes of the answer as they come over the wire. */
  readonly maxBytes: number;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

export interface ExchangeResult {
  readonly status: number;
  readonly text: string;
}

export type ExchangeFault =
  | 'TIMEOUT'
  | 'TOO_LATE'
  | 'TOO_LARGE'
  | 'ABORTED'
  | 'BAD_ANSWER'
  | 'CIRCUIT_OPEN'
  | 'NO_CONNECTION';

/** Why an answer did not come. For our own log: addresses stay in `cause` and never reach a caller. */
export class ExchangeError extends Error {
  constructor(
    readonly fault: ExchangeFault,
    options?: ErrorOptions,
  ) {
    super(`The exchange with a subgraph failed: ${fault}`, options);
    this.name = 'ExchangeError';
  }
}

/**
 * Collects one answer. Written on undici's dispatch interface, because its request method builds a
 * stream and several listeners per answer, which cost more than the answer's own bytes.
 */
class AnswerCollector implements Dispatcher.DispatchHandler {
  private readonly chunks: Buffer[] = [];
  private bytes = 0;
  private status = 0;
  private controller: Dispatcher.DispatchController | undefined;
  private failure: ExchangeError | undefined;
  private readonly timer: NodeJS.Timeout;
  private readonly stop = (): void => {
    this.fail(new ExchangeError('ABORTED'));
  };

  constructor(
    private readonly limits: ExchangeLimits,
    private readonly resolve: (result: ExchangeResult) => void,
    private readonly reject: (error: ExchangeError) => void,
  ) {
    this.timer = setTimeout(() => {
      this.fail(new ExchangeError(limits.onTimeout));
    }, limits.timeoutMs);
    if (limits.signal !== neverAborted)
      limits.signal.addEventListener('abort', this.stop, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.failure !== undefined) controller.abort(this.failure);
  }

  onResponseStart(_: Dispatcher.DispatchController, statusCode: number): void {
    this.status = statusCode;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.bytes += chunk.length;
    if (this.bytes > this.limits.maxBytes) this.fail(new ExchangeError('TOO_LARGE'));
    else this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.release();
    const [first] = this.chunks;
    const whole = this.chunks.length === 1 && first ? first : Buffer.concat(this.chunks);
    this.resolve({ status: this.status, text: whole.toString('utf8') });
  }

  onResponseError(_: Dispatcher.DispatchController, cause: Error): void {
    this.release();
    this.reject(this.failure ?? new ExchangeError('NO_CONNECTION', { cause }));
  }

  private fail(failure: ExchangeError): void {
    if (this.failure !== undefined) return;
    this.failure = failure;
    this.release();
    this.reject(failure);
    this.controller?.abort(failure);
  }

  private release(): void {
    clearTimeout(this.timer);
    this.limits.signal.removeEventListener('abort', this.stop);
  }
}

/** Sends one request and waits for its whole answer. Rejects with {@link ExchangeError} only. */
export const exchange = (
  pool: Dispatcher,
  request: Dispatcher.DispatchOptions,
  limits: ExchangeLimits,
): Promise<ExchangeResult> =>
  new Promise((resolve, reject) => {
    if (limits.signal.aborted) reject(new ExchangeError('ABORTED'));
    else pool.dispatch(request, new AnswerCollector(limits, resolve, reject));
  });
