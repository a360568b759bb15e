/**
 * `@apollo/gateway` as it comes, before the same owners: it verifies the caller and asks for the pass as ours
 * does, and sends each owner the same headers with its own HTTP client. It prunes nothing, derives nothing and
 * answers errors as it finds them.
 */
import { readFileSync } from 'node:fs';
import {
  ApolloGateway,
  RemoteGraphQLDataSource,
  type GraphQLDataSource,
  type GraphQLDataSourceProcessOptions,
} from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import { fetch } from 'undici';
import { nothingWithheld } from '../../gateway/audit/withheld-by-owner.js';
import { createCallerRates } from '../../gateway/caller-rates.js';
import { readGatewayConfig } from '../../gateway/config.js';
import { createEpisodes } from '../../gateway/episode.js';
import type { VerifiedCaller } from '../../gateway/gateway-context.js';
import { identify } from '../../gateway/identify.js';
import { requestIdOf } from '../../gateway/request-id.js';
import { headersFor } from '../../gateway/subgraph-fetchers.js';
import { createViewFetcher } from '../../gateway/view/view-subgraph.js';
import { agencies, subgraphOf, type Agency } from '../../schema/principal/agency.js';
import { openKeyRing } from '../../schema/principal/key-ring.js';
import { openTokenVerifier } from '../../schema/principal/open-identity.js';
import { createContextSigner } from '../../schema/principal/sign-request-context.js';
import { createPassVerifier } from '../../schema/principal/verify-episode-pass.js';
import { realSeconds } from '../../schema/time/real-clock.js';
import { serveGateway } from '../engines/serve.js';

const config = readGatewayConfig();
const key = await openKeyRing(config.keyFile, {
  nowSeconds: realSeconds,
  onProblem: (error) => {
    throw error;
  },
});
const signer = createContextSigner(key, realSeconds);
const tokenVerifier = await openTokenVerifier(config, { nowSeconds: realSeconds });
const jwksUris = Object.fromEntries(
  agencies.map((agency) => [
    agency,
    new URL('/.well-known/jwks.json', config.subgraphUrls[agency]),
  ]),
) as Record<Agency, URL>;
const episodes = createEpisodes({
  ...{ subgraphUrls: config.subgraphUrls, nowSeconds: realSeconds, fetch },
  passVerifier: createPassVerifier({ jwksUris, nowSeconds: realSeconds }),
  agencyOf: (issuer) => tokenVerifier.agencyOf(issuer),
});
const identity = { tokenVerifier, episodes, rates: createCallerRates(config.limits) };

type Context = Readonly<Record<string, unknown>>;

/** What it loads and checks by itself has no caller, and is sent to nobody. */
const callerIn = (context: Context): unknown => context.caller;

class OwnerSource extends RemoteGraphQLDataSource<Context> {
  constructor(url: string, owner: Agency) {
    super({ url });
    this.headersOf = headersFor(owner, signer);
  }

  private readonly headersOf: ReturnType<typeof headersFor>;

  override async willSendRequest({
    request,
    context,
  }: GraphQLDataSourceProcessOptions<Context>): Promise<void> {
    const headers = await this.headersOf(callerIn(context));
    for (const [name, value] of Object.entries(headers)) request.http?.headers.set(name, value);
  }
}

const askView = createViewFetcher(() => new Map());

const viewSource: GraphQLDataSource<Context> = {
  process: async ({ request, context }) => {
    const variables = (request.variables ?? {}) as Readonly<Record<string, unknown>>;
    const { data, errors } = await askView({
      ...{ document: request.query ?? '', variables },
      ...{ operationName: undefined, context: callerIn(context) },
    } as never);
    return { data, errors } as never;
  },
};

const supergraphSdl = readFileSync(
  new URL('../../schema/supergraph.graphql', import.meta.url),
  'utf8',
)
  // `@apollo/gateway` refuses a supergraph with `@policy`.
  .replaceAll(/^.*specs\.apollo\.dev\/policy\/.*\n/gm, '')
  .replaceAll(/^(directive @policy\b|scalar policy__).*\n/gm, '')
  .replaceAll(/ @policy\(policies: [^)]*\)/g, '');

const say = (): void => undefined;

const gateway = new ApolloGateway({
  supergraphSdl,
  // It finds no address in the supergraph, and says so of each owner.
  logger: {
    ...{ debug: say, info: say, warn: say },
    error: (message: string) => {
      process.stderr.write(`${message}\n`);
    },
  },
  buildService: ({ name }) => {
    const owner = agencies.find((agency) => subgraphOf[agency] === name);
    if (owner === undefined) return viewSource;
    return new OwnerSource(new URL('/graphql', config.subgraphUrls[owner]).href, owner);
  },
});

interface Body {
  readonly query: string;
  readonly variables?: { readonly id?: string };
}

const callerOf = (
  headers: Readonly<Record<string, string | string[] | undefined>>,
  { query, variables }: Body,
): Promise<VerifiedCaller> => {
  const context = {
    ...{ headers, requestId: requestIdOf(headers), endsAt: Infinity },
    signal: new AbortController().signal,
  };
  const asked = {
    ...{ isCommand: false, explains: false, readsNoRecord: false, isSchemaOnly: false },
    ...{ childIds: variables?.id === undefined ? [] : [variables.id] },
    ...{ readsChild: query.includes('child('), owners: new Set(agencies) },
  };
  return identify(context, asked, identity);
};

await serveGateway(gateway, async ({ headers, body }) => {
  try {
    return { caller: { ...(await callerOf(headers, body as Body)), withheld: nothingWithheld } };
  } catch {
    throw new GraphQLError('Refused');
  }
});
