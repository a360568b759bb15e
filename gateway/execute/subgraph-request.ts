/**
 * What the engine asks of one subgraph, and what it takes back. A subgraph over HTTP and one inside the
 * gateway (`view`) differ only in their {@link Fetcher}.
 */
export interface SubgraphRequest {
  /** The subgraph's name in the supergraph. */
  readonly subgraph: string;
  readonly document: string;
  readonly operationName?: string;
  /** Parsed from the prepared JSON when first read: a fetcher that sends {@link body} never pays for it. */
  readonly variables: Record<string, unknown>;
  /** The whole POST body as JSON text, representations serialised once. */
  readonly body: string;
  /** The caller's request, opaque to the engine. */
  readonly context: unknown;
  /** Aborted when the caller has gone or the operation's deadline has passed. */
  readonly signal: AbortSignal;
  /** When nobody waits any more, by `steadyMillis`; infinite when nobody has said. */
  readonly endsAt: number;
}

/** An error as the GraphQL specification writes it; nothing in it is believed before it is looked at. */
export interface SubgraphError {
  readonly message?: unknown;
  readonly path?: unknown;
  readonly extensions?: unknown;
}

export interface SubgraphResponse {
  readonly data: unknown;
  readonly errors?: readonly SubgraphError[];
  /** True when the fetcher has made sure that no key is called `__proto__`; else the engine looks itself. */
  readonly isScreened?: boolean;
  /** Of the stage in which an owner has told an event, where traces are kept. */
  readonly traceparent?: string;
}

/** Throwing means that the source is unavailable: the engine answers SOURCE_UNAVAILABLE for what it owned. */
export type Fetcher = (request: SubgraphRequest) => Promise<SubgraphResponse>;

/** One fetcher per subgraph name. */
export type Fetchers = ReadonlyMap<string, Fetcher> | Readonly<Record<string, Fetcher>>;

/** The signal of an operation that nobody can abort. */
export const neverAborted: AbortSignal = new AbortController().signal;
