import type { Peers } from '../runtime/tls/peers.js';
import { traceparentNow } from '../runtime/tracing/traced.js';
import { agencies, subgraphOf, type Agency } from '../schema/principal/agency.js';
import { sha256Of } from '../schema/principal/jwt/until-expiry.js';
import type { ContextSigner } from '../schema/principal/sign-request-context.js';
import type { AskLog } from './audit/ask-log.js';
import { createHttpFetcher, type HttpFetcher } from './execute/fetch-subgraph.js';
import { isVerifiedCaller, type VerifiedCaller } from './gateway-context.js';
import { createUpstream, type Upstream } from './subscribe/upstream/upstream.js';

export interface SubgraphFetcherOptions {
  readonly subgraphUrls: Readonly<Record<Agency, URL>>;
  readonly signer: ContextSigner;
  readonly askLog: AskLog;
  readonly peers: Pick<Peers, 'connector' | 'secrets'>;
  /** Milliseconds that an owner has to answer. Default 2,000 (docs/protocol.md). */
  readonly timeoutMs?: number;
}

const callerIn = (context: unknown): VerifiedCaller => {
  if (!isVerifiedCaller(context))
    throw new Error('A subgraph is asked for a verified caller only.');
  return context;
};

type Headers = (context: unknown) => Promise<Readonly<Record<string, string>>>;

/** The caller's own token, and what the gateway vouches beside it, for one subgraph only. */
export const headersFor =
  (owner: Agency, signer: ContextSigner, isForSubscription = false): Headers =>
  async (context) => {
    const caller = callerIn(context);
    const { token, purpose, pass, justification, requestId, principal } = caller;
    const traceparent = traceparentNow(caller.traceparent);
    const withheld = caller.withheld.get(owner) ?? [];
    const signed = await signer.sign({
      audience: subgraphOf[owner],
      accessToken: token,
      claims: { purpose, pass: pass?.jwt ?? null, justification, withheld, requestId },
      notAfter: Math.min(principal.expiresAt, pass?.expiresAt ?? principal.expiresAt),
      isForSubscription,
    });
    return {
      authorization: `Bearer ${token}`,
      'x-request-context': signed,
      'x-request-id': requestId,
      ...(traceparent === null ? {} : { traceparent }),
    };
  };

/** The call is noted while its headers are signed: it is made when both are done. */
const notedFirst =
  (askLog: AskLog, owner: Agency, headers: Headers): Headers =>
  async (context) => {
    const noted = askLog.note(callerIn(context).requestId, owner);
    const [signed] = await Promise.all([headers(context), noted]);
    return signed;
  };

/** Callers whose every word to an owner is the same, but for the request's id. */
const connectionKey = (context: unknown): string => {
  const { token, purpose, pass, justification, withheld } = callerIn(context);
  const said = [token, purpose, pass?.jwt ?? null, justification, [...withheld]];
  return sha256Of(JSON.stringify(said));
};

/** Where an agency's subgraph speaks `graphql-transport-ws`. */
const socketUrl = (base: URL): string => {
  const url = new URL('/graphql', base);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
};

/** One fetcher per agency's subgraph, by its name in the supergraph. */
export const createSubgraphFetchers = ({
  subgraphUrls,
  signer,
  askLog,
  peers,
  timeoutMs,
}: SubgraphFetcherOptions): ReadonlyMap<string, HttpFetcher> =>
  new Map(
    agencies.map((agency) => {
      const name = subgraphOf[agency];
      const url = new URL('/graphql', subgraphUrls[agency]).href;
      const headers = headersFor(agency, signer);
      const fetcher = createHttpFetcher({
        url,
        headers: notedFirst(askLog, agency, headers),
        connect: peers.connector(),
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      });
      return [name, fetcher] as const;
    }),
  );

/** One source of events per agency's subgraph, by its name in the supergraph. */
export const createSubgraphSources = ({
  subgraphUrls,
  signer,
  askLog,
  peers,
}: SubgraphFetcherOptions): ReadonlyMap<string, Upstream> =>
  new Map(
    agencies.map((agency) => {
      const name = subgraphOf[agency];
      const url = socketUrl(subgraphUrls[agency]);
      const headers = headersFor(agency, signer, true);
      const connectionParams = notedFirst(askLog, agency, headers);
      return [
        name,
        createUpstream({ url, connectionParams, connectionKey, secrets: peers.secrets }),
      ] as const;
    }),
  );
