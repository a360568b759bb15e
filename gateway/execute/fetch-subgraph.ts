import { circuitBreaker, ConsecutiveBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import { Pool, type buildConnector } from 'undici';
import { steadyMillis } from '../../schema/time/real-clock.js';
import { isRecord } from './generated.js';
import { parseScreened } from './screen.js';
import type { Fetcher, SubgraphRequest, SubgraphResponse } from './subgraph-request.js';
import { askAgain } from './transport/ask-again.js';
import { exchange, ExchangeError } from './transport/exchange.js';

export interface HttpFetcherOptions {
  /** Where the subgraph takes POST requests. */
  readonly url: string;
  /**
   * Headers for one request, from the caller's own: access token, request context, `traceparent`.
   * Called once per request to the subgraph.
   */
  readonly headers?: (
    context: unknown,
  ) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /** How connections are made; absent: plainly. */
  readonly connect?: buildConnector.connector | undefined;
  /** Milliseconds for one request, or what the caller's own has left. Default 2,000 (docs/protocol.md). */
  readonly timeoutMs?: number;
  /** Bytes that an answer may have. Default 16 MiB. */
  readonly maxBytes?: number;
  /** Connections kept to the subgraph. Default 128; more requests wait for one. */
  readonly connections?: number;
  /** Failures in a row after which the subgraph is left alone. Default 10. */
  readonly breakAfter?: number;
  /** Milliseconds that it is left alone before one request tries again. Default 1,000. */
  readonly breakForMs?: number;
}

/** A {@link Fetcher} with connections to let go of. */
export interface HttpFetcher {
  readonly fetch: Fetcher;
  /** Waits for requests under way, then closes the connections. */
  close(): Promise<void>;
}

const defaults = {
  timeoutMs: 2_000,
  maxBytes: 16 * 1024 * 1024,
  connections: 128,
  breakAfter: 10,
  breakForMs: 1_000,
};

/** A caller who has gone, or came with little time, says nothing about the subgraph's health. */
const isSubgraphsFault = (error: Error): boolean =>
  !(error instanceof ExchangeError && (error.fault === 'ABORTED' || error.fault === 'TOO_LATE'));

/** A query may be asked twice; a command is for its caller to send again, with its key. */
const mayAskAgain =
  ({ document }: SubgraphRequest) =>
  (error: unknown): boolean =>
    error instanceof ExchangeError &&
    error.fault === 'NO_CONNECTION' &&
    !/^\s*mutation\b/.test(document);

const readAnswer = (status: number, text: string): SubgraphResponse => {
  const value = readJson(text);
  if (status >= 500 || !isRecord(value)) throw new ExchangeError('BAD_ANSWER');
  const { data, errors } = value;
  if (errors !== undefined && errors !== null && !Array.isArray(errors))
    throw new ExchangeError('BAD_ANSWER');
  return { data, errors: Array.isArray(errors) ? errors : [], isScreened: true };
};

const readJson = (text: string): unknown => {
  try {
    return parseScreened(text);
  } catch (cause) {
    throw new ExchangeError('BAD_ANSWER', { cause });
  }
};

/**
 * A subgraph over HTTP: kept connections, a deadline, a limit on the answer's size, and a circuit
 * breaker, so that a subgraph that is down costs its callers nothing. Requests are never shared between
 * callers. The fetcher throws {@link ExchangeError}.
 */
export const createHttpFetcher = (given: HttpFetcherOptions): HttpFetcher => {
  const options = { ...defaults, ...given };
  const { origin, pathname, search } = new URL(options.url);
  // The collector keeps the time itself, waiting for a connection included.
  const pool = new Pool(origin, {
    ...{ connections: options.connections, headersTimeout: 0, bodyTimeout: 0 },
    ...(options.connect ? { connect: options.connect } : {}),
  });
  const breaker = circuitBreaker(handleWhen(isSubgraphsFault), {
    breaker: new ConsecutiveBreaker(options.breakAfter),
    halfOpenAfter: options.breakForMs,
  });
  const post = async (
    { endsAt, signal, body }: SubgraphRequest,
    own: Readonly<Record<string, string>> | undefined,
  ): Promise<SubgraphResponse> => {
    const leftMs = Math.floor(endsAt - steadyMillis());
    if (leftMs <= 0) throw new ExchangeError('TOO_LATE');
    const timeoutMs = Math.min(options.timeoutMs, leftMs);
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      'x-timeout-ms': String(timeoutMs),
      ...own,
    };
    const { status, text } = await exchange(
      pool,
      { path: pathname + search, method: 'POST', headers, body },
      {
        timeoutMs,
        onTimeout: leftMs < options.timeoutMs ? 'TOO_LATE' : 'TIMEOUT',
        maxBytes: options.maxBytes,
        signal,
      },
    );
    return readAnswer(status, text);
  };
  return {
    fetch: async (request) => {
      const own = await options.headers?.(request.context);
      return breaker
        .execute(() => askAgain(() => post(request, own), mayAskAgain(request)))
        .catch((cause: unknown) => {
          throw isBrokenCircuitError(cause) ? new ExchangeError('CIRCUIT_OPEN', { cause }) : cause;
        });
    },
    close: () => pool.close(),
  };
};
