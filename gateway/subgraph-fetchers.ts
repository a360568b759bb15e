import { agencies, subgraphOf, type Agency } from '../schema/principal/agency.js';
import type { ContextSigner } from '../schema/principal/sign-request-context.js';
import { createHttpFetcher, type HttpFetcher } from './execute/fetch-subgraph.js';
import type { VerifiedCaller } from './gateway-context.js';

export interface SubgraphFetcherOptions {
  readonly subgraphUrls: Readonly<Record<Agency, URL>>;
  readonly signer: ContextSigner;
}

const isCaller = (context: unknown): context is VerifiedCaller =>
  typeof context === 'object' && context !== null && 'principal' in context;

/** The caller's own token, and what the gateway vouches beside it, for one subgraph only. */
const headersFor =
  (audience: (typeof subgraphOf)[Agency], signer: ContextSigner) =>
  async (context: unknown): Promise<Readonly<Record<string, string>>> => {
    if (!isCaller(context)) throw new Error('A subgraph is asked for a verified caller only.');
    const { token, purpose, pass, justification, requestId, principal, traceparent } = context;
    const signed = await signer.sign({
      audience,
      accessToken: token,
      claims: { purpose, pass: pass?.jwt ?? null, justification, withheld: [], requestId },
      notAfter: Math.min(principal.expiresAt, pass?.expiresAt ?? principal.expiresAt),
    });
    return {
      authorization: `Bearer ${token}`,
      'x-request-context': signed,
      'x-request-id': requestId,
      ...(traceparent === null ? {} : { traceparent }),
    };
  };

/** One fetcher per agency's subgraph, by its name in the supergraph. */
export const createSubgraphFetchers = ({
  subgraphUrls,
  signer,
}: SubgraphFetcherOptions): ReadonlyMap<string, HttpFetcher> =>
  new Map(
    agencies.map((agency) => {
      const name = subgraphOf[agency];
      const url = new URL('/graphql', subgraphUrls[agency]).href;
      return [name, createHttpFetcher({ url, headers: headersFor(name, signer) })] as const;
    }),
  );
