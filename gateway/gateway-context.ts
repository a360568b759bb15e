import type { WithheldByOwner } from './audit/withheld-by-owner.js';
import type { Justification, RequestHeaders } from './authenticate.js';
import type { ResolvedPass } from './episode.js';
import type { Standing } from '../schema/policy/request-authority.js';

/** What a transport hands in: nothing of it is believed yet. */
export interface GatewayContext {
  readonly headers: RequestHeaders;
  readonly requestId: string;
  /** Aborted when the caller has gone, or the request's time is up. */
  readonly signal: AbortSignal;
  /** When the request's time is up, by `steadyMillis`; infinite for a subscription. */
  readonly endsAt: number;
}

/** A caller whom the gateway has verified, for one operation. What fetchers and the view may use. */
export interface VerifiedCaller extends Standing {
  readonly token: string;
  readonly pass: ResolvedPass | null;
  readonly justification: Justification | null;
  readonly episode: string | null;
  readonly requestId: string;
  /** Handed on as it came; null when the caller sent none. */
  readonly traceparent: string | null;
  /** What was pruned from the operation: each owner is told its own part, and puts it on record. */
  readonly withheld: WithheldByOwner;
}

/** Whether the engine's opaque context is a verified caller: nobody else is answered by the view or an owner. */
export const isVerifiedCaller = (context: unknown): context is VerifiedCaller =>
  typeof context === 'object' && context !== null && 'principal' in context;
