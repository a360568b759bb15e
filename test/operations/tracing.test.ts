/** One request through two processes is one trace, of names and counts alone, at a collector of our own. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { json } from 'node:stream/consumers';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fetchToken } from '../../cli/running/fetch-token.js';
import { childOf, episodeOf, type Partnership } from '../journeys/support/partnership.js';
import { sharedPartnership } from '../journeys/support/shared-partnership.js';
import { startPairs, type Pairs } from './support/pairs.js';

const PATIENCE_MS = 120_000;

const sent = z.object({
  resourceSpans: z.array(
    z.object({
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
              name: z.string(),
              attributes: z.array(z.object({ key: z.string(), value: z.unknown() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

type Span = z.infer<typeof sent>['resourceSpans'][number]['scopeSpans'][number]['spans'][number];

const spans: Span[] = [];
let whole = '';
let collector: Server;
let partnership: Partnership;
let pairs: Pairs;

const collect = async (): Promise<string> => {
  collector = createServer((request, response) => {
    void json(request).then((body) => {
      whole += JSON.stringify(body);
      for (const { scopeSpans } of sent.parse(body).resourceSpans)
        spans.push(...scopeSpans.flatMap((scope) => scope.spans));
      response.end('{}');
    });
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  return `http://127.0.0.1:${String((collector.address() as AddressInfo).port)}`;
};

beforeAll(async () => {
  partnership = await sharedPartnership('READ');
  pairs = await startPairs(partnership, ['gateway', 'police'], {
    copies: 1,
    environment: {
      OTEL_EXPORTER_OTLP_ENDPOINT: await collect(),
      OTEL_BSP_SCHEDULE_DELAY: '100',
      OTEL_SERVICE_NAME: 'childview-test',
    },
    nodeOptions: ['--import', pathToFileURL(resolve('dist/runtime/tracing/register.js')).href],
  });
}, PATIENCE_MS);

afterAll(async () => {
  await pairs.stop();
  collector.close();
});

const traceId = '0af7651916cd43dd8448eb211c80319c';

describe('a traced request', () => {
  it(
    "is one trace from the caller's own through gateway and owner to the audit log",
    async () => {
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${await fetchToken('mash-police', partnership.run)}`,
        'x-purpose': 'S47_STRATEGY_CP',
        'x-episode': episodeOf('ST-10', 'S47_STRATEGY_CP'),
      };
      const body = JSON.stringify({
        query: 'query ($id: ID!) { child(id: $id) { police { knownToPolice } } }',
        variables: { id: childOf('ST-10') },
      });
      const ask = (more: Readonly<Record<string, string>> = {}): Promise<Response> =>
        fetch(pairs.url, { method: 'POST', headers: { ...headers, ...more }, body });
      // On a busy machine the first questions of new processes may take too long.
      while ((await ask()).status === 503);
      const response = await ask({ traceparent: `00-${traceId}-b7ad6b7169203331-01` });
      expect(response.status).toBe(200);
      // What was not sent yet is sent by a process that ends.
      for (const replica of pairs.replicas) expect(await replica.stop()).toBe(0);
      const mine = spans.filter((span) => span.traceId === traceId);
      const names = mine.map(({ name }) => name);
      for (const name of ['request', 'decide', 'plan', 'fetch', 'answer', 'load', 'audit'])
        expect(names).toContain(name);
      const parentOf = ({ parentSpanId }: Span): string | undefined =>
        mine.find(({ spanId }) => spanId === parentSpanId)?.name;
      const named = (name: string): Span | undefined => mine.find((span) => span.name === name);
      expect(named('request')?.parentSpanId).toBe('b7ad6b7169203331');
      expect(parentOf(named('fetch')!)).toBe('request');
      expect(parentOf(named('answer')!)).toBe('fetch');
      expect(parentOf(named('audit')!)).toBe('answer');
    },
    PATIENCE_MS,
  );

  it('says names of ours and counts: no id, no person, no token', () => {
    const keys = new Set(spans.flatMap(({ attributes }) => attributes.map(({ key }) => key)));
    expect([...keys].filter((key) => !['operation', 'subgraph', 'count'].includes(key))).toEqual([]);
    for (const secret of [childOf('ST-10'), episodeOf('ST-10', 'S47_STRATEGY_CP'), 'mash-police', 'eyJ'])
      expect(whole).not.toContain(secret);
  });
});
