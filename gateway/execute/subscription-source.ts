import type { SubgraphRequest, SubgraphResponse } from './subgraph-request.js';

/**
 * Events of one subgraph: each is an answer to the document of the request. Ending means that the
 * subgraph has no more; throwing means that it is unavailable, and ends the subscription with
 * SOURCE_UNAVAILABLE. The request's signal is aborted when the subscriber has gone: the source then ends,
 * also while it waits for an event.
 */
export interface SubscriptionSource {
  open(request: SubscriptionRequest): AsyncIterable<SubgraphResponse>;
}

export interface SubscriptionRequest extends SubgraphRequest {
  /** Called once by a source that pushes, when more events wait for the subscriber than it may hold. */
  readonly onTooSlow: () => void;
}

/** One source per subgraph name; a subgraph without one is unavailable to subscribers. */
export type SubscriptionSources = ReadonlyMap<string, SubscriptionSource>;
