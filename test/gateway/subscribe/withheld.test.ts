/** The product's own answerer over a feed whose fields are marked: what is withheld of each event. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { Answerer, type StreamedAnswer } from '../../../gateway/answer.js';
import type { RequestHeaders } from '../../../gateway/authenticate.js';
import { createEpisodes } from '../../../gateway/episode.js';
import { createEngine } from '../../../gateway/execute/engine.js';
import type { SubgraphResponse } from '../../../gateway/execute/subgraph-request.js';
import { OperationPreparer } from '../../../gateway/prepare-operation.js';
import { supergraphRules } from '../../../gateway/rules.js';
import { fetch } from 'undici';
import { refusedWith, startIdentity, type TestIdentity } from '../../support/identity.js';
import { supergraphOf } from '../engine/support/in-process.js';

const supergraphSdl = supergraphOf({
  police: `
    extend schema
      @link(url: "https://specs.apollo.dev/link/v1.0")
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
      @link(url: "https://childview.example/classified/v1.0", import: ["@classified"])
      @composeDirective(name: "@classified")
    directive @classified(as: [DataClass!]!, at: Level! = FULL, orAs: [DataClass!]) repeatable on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
    enum DataClass { CRIME LEGAL_ADVICE }
    enum Level { NONE PRESENCE SUMMARY FULL }
    type Query { hello: String }
    type Subscription {
      referred: Referral @classified(as: [CRIME], at: SUMMARY)
      advised: Referral @classified(as: [LEGAL_ADVICE])
    }
    type Referral {
      id: ID!
      urgency: String @classified(as: [CRIME], at: SUMMARY)
      advice: String @classified(as: [LEGAL_ADVICE])
    }`,
});

let identity: TestIdentity;
let answerer: Answerer;
let openings: string[];

const engine = createEngine({
  supergraphSdl,
  fetchers: {},
  sources: new Map([
    [
      'police',
      {
        async *open({ document }): AsyncGenerator<SubgraphResponse> {
          openings.push(document);
          yield { data: { referred: { id: '1', urgency: 'HIGH', advice: 'leaked' } } };
          yield await Promise.resolve({ data: { referred: null } });
        },
      },
    ],
  ]),
});

beforeAll(async () => {
  identity = await startIdentity();
  const { tokenVerifier, passVerifier, nowSeconds } = identity;
  const nowhere = new URL('http://127.0.0.1:9');
  const rules = supergraphRules(engine.supergraphSchema);
  answerer = new Answerer({
    tokenVerifier,
    episodes: createEpisodes({
      subgraphUrls: { POLICE: nowhere, SOCIAL_CARE: nowhere, HEALTH: nowhere, CPS: nowhere },
      passVerifier,
      agencyOf: (issuer) => tokenVerifier.agencyOf(issuer),
      fetch,
      nowSeconds,
    }),
    engine,
    rules,
    preparer: new OperationPreparer(rules),
    rates: { spend: () => Promise.resolve() },
    reportWithheld: () => Promise.resolve(new Set()),
    isIntrospectionPublic: true,
  });
});

beforeEach(() => {
  openings = [];
});

afterAll(() => identity.close());

const subscribe = async (
  query: string,
  headers: RequestHeaders,
): Promise<readonly StreamedAnswer[]> => {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('No operation');
  const { signal } = new AbortController();
  const context = { headers, requestId: 'request-1', signal, endsAt: Infinity };
  const { schema } = engine;
  const incoming = { schema, document, operation, operationName: null, variables: {}, context };
  const answers: StreamedAnswer[] = [];
  for await (const answer of await answerer.subscribe(incoming, () => undefined))
    answers.push(answer);
  return answers;
};

const asPolice = async (): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await identity.token('mash-police')}`,
  'x-purpose': 'S47_STRATEGY_CP',
});

describe('a subscription to marked fields', () => {
  it('leaves out what may not be told, of each event, and says so', async () => {
    const [first, second] = await subscribe(
      'subscription { referred { id urgency advice } }',
      await asPolice(),
    );
    expect(first?.data).toEqual({ referred: { id: '1', urgency: 'HIGH', advice: null } });
    expect(first?.errors).toMatchObject([
      {
        path: ['referred', 'advice'],
        extensions: { code: 'WITHHELD', owner: 'POLICE', class: 'LEGAL_ADVICE' },
      },
    ]);
    expect(second?.data).toEqual({ referred: null });
    expect(openings).toHaveLength(1);
    expect(openings[0]).not.toContain('advice');
  });

  it('opens nothing when the feed itself may not be told', async () => {
    const answers = await subscribe('subscription { advised { id } }', await asPolice());
    expect(answers).toMatchObject([
      { data: { advised: null }, errors: [{ extensions: { code: 'WITHHELD' } }] },
    ]);
    expect(openings).toEqual([]);
  });

  it('needs a caller and a purpose', async () => {
    const query = 'subscription { referred { id } }';
    const { authorization = '' } = await asPolice();
    expect(await refusedWith(subscribe(query, {}))).toBe('UNAUTHENTICATED');
    expect(await refusedWith(subscribe(query, { authorization }))).toBe('PURPOSE_REQUIRED');
    expect(openings).toEqual([]);
  });
});
