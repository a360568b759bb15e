import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import type { EngineResult } from '../../../gateway/execute/engine-operation.js';
import { createEngine } from '../../../gateway/execute/engine.js';
import type { SubgraphResponse } from '../../../gateway/execute/subgraph-request.js';
import type { SubscriptionRequest } from '../../../gateway/execute/subscription-source.js';
import { supergraphOf } from './support/in-process.js';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';

const supergraphSdl = supergraphOf({
  police: `${link}
    type Query { hello: String }
    type Subscription { referred(area: String = "E06000019"): Referral  strict: Referral! }
    type Referral { ref: String!  child: Child }
    type Child @key(fields: "id") { id: ID! }`,
  care: `${link} type Child @key(fields: "id") { id: ID!  plan: String }`,
});

type Event = SubgraphResponse | Error;

const engineWith = (events: readonly Event[], requests: SubscriptionRequest[] = []) =>
  createEngine({
    supergraphSdl,
    fetchers: { care: () => Promise.reject(new Error('down')) },
    sources: new Map([
      [
        'police',
        {
          async *open(request: SubscriptionRequest): AsyncGenerator<SubgraphResponse> {
            requests.push(request);
            for (const event of events) {
              if (event instanceof Error) throw event;
              yield await Promise.resolve(event);
            }
          },
        },
      ],
    ]),
  });

const all = async (
  engine: ReturnType<typeof createEngine>,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<readonly EngineResult[]> => {
  const operation = { document: parse(query), variables, context: null };
  const results = await engine.subscribe(operation);
  if (!(Symbol.asyncIterator in results)) return [results];
  const answers: EngineResult[] = [];
  for await (const answer of results) answers.push(answer);
  return answers;
};

const event = (ref: string): SubgraphResponse => ({ data: { referred: { ref } } });
const unavailable = { code: 'SOURCE_UNAVAILABLE', owner: 'POLICE' };

describe('a subscription', () => {
  it('is asked of its owner with what the caller gave', async () => {
    const requests: SubscriptionRequest[] = [];
    const engine = engineWith([event('1')], requests);
    const query = 'subscription S($area: String) { referred(area: $area) { ref } }';
    expect(await all(engine, query, { area: 'E08000025' })).toEqual([
      { data: { referred: { ref: '1' } }, errors: [] },
    ]);
    expect(requests).toMatchObject([{ subgraph: 'police', variables: { area: 'E08000025' } }]);
  });

  it('goes on after an event whose other owner is down', async () => {
    const told = { data: { referred: { ref: '1', child: { __typename: 'Child', id: '1' } } } };
    const answers = await all(
      engineWith([told, event('2')]),
      'subscription { referred { ref child { plan } } }',
    );
    expect(answers).toMatchObject([
      {
        data: { referred: { ref: '1', child: { plan: null } } },
        errors: [{ path: ['referred', 'child', 'plan'], extensions: { owner: 'CARE' } }],
      },
      { data: { referred: { ref: '2', child: null } }, errors: [] },
    ]);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['text', 'event'],
    ['a list', []],
    ['data that is no object', { data: 'referred' }],
    ['a key named __proto__', JSON.parse('{"data":{"referred":{"ref":"1","__proto__":{}}}}')],
  ])('answers %s for an event as a source that is not there, and goes on', async (_, garbage) => {
    const answers = await all(
      engineWith([garbage as SubgraphResponse, event('2')]),
      'subscription { referred { ref } }',
    );
    expect(answers).toMatchObject([
      { data: { referred: null }, errors: [{ path: ['referred'], extensions: unavailable }] },
      { data: { referred: { ref: '2' } }, errors: [] },
    ]);
  });

  it('says so at last when its owner fails, null up to where null may stand', async () => {
    const engine = engineWith([event('1'), new Error('gone')]);
    expect(await all(engine, 'subscription { feed: referred { ref } }')).toMatchObject([
      { errors: [] },
      { data: { feed: null }, errors: [{ path: ['feed'], extensions: unavailable }] },
    ]);
    const strict = engineWith([new Error('gone')]);
    expect(await all(strict, 'subscription { strict { ref } }')).toMatchObject([
      { data: null, errors: [{ path: ['strict'], extensions: unavailable }] },
    ]);
  });

  it('gives the owners of the rest so long for all of an event, and goes on', async () => {
    const asked: number[] = [];
    const engine = createEngine({
      supergraphSdl,
      eventMs: 250,
      fetchers: {
        care: ({ endsAt }) => {
          asked.push(endsAt);
          return new Promise(() => undefined);
        },
      },
      sources: new Map([
        [
          'police',
          {
            async *open(): AsyncGenerator<SubgraphResponse> {
              yield await Promise.resolve({
                data: { referred: { ref: '1', child: { __typename: 'Child', id: '1' } } },
              });
              yield event('2');
            },
          },
        ],
      ]),
    });
    const before = performance.now();
    const answers = await all(engine, 'subscription { referred { ref child { plan } } }');
    const after = performance.now();
    expect(answers).toMatchObject([
      {
        data: { referred: { ref: '1', child: { plan: null } } },
        errors: [{ path: ['referred', 'child', 'plan'], extensions: { owner: 'CARE' } }],
      },
      { data: { referred: { ref: '2' } }, errors: [] },
    ]);
    expect(asked).toHaveLength(1);
    expect(asked[0]).toBeGreaterThanOrEqual(before + 250);
    expect(asked[0]).toBeLessThanOrEqual(after + 250);
  });

  it('says so when its owner has no source of events', async () => {
    const engine = createEngine({ supergraphSdl, fetchers: {} });
    expect(await all(engine, 'subscription { referred { ref } }')).toMatchObject([
      { data: { referred: null }, errors: [{ extensions: unavailable }] },
    ]);
  });

  it('is not opened for variables that are not what they should be, or for a query', async () => {
    const requests: SubscriptionRequest[] = [];
    const engine = engineWith([event('1')], requests);
    const query = 'subscription S($area: String!) { referred(area: $area) { ref } }';
    for (const answers of [await all(engine, query), await all(engine, '{ hello }')])
      expect(answers).toMatchObject([
        { data: null, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
      ]);
    expect(requests).toEqual([]);
  });

  it('is refused where answers cannot follow one another', async () => {
    const document = parse('subscription { referred { ref } }');
    const operation = { document, variables: {}, context: null };
    expect(await engineWith([]).execute(operation)).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});
