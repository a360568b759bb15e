/** One request through two processes, with the events that it leads to, is one trace, of names and counts alone, at a collector of our own. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { json } from 'node:stream/consumers';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { fetchToken } from '../../cli/running/fetch-token.js';
import { childOf, episodeOf, operation, type Partnership } from '../journeys/support/partnership.js';
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

/** Sends with a trace of the caller's own. */
const ask = (
  as: Readonly<Record<string, string>>,
  body: object,
  traceparent?: string,
): Promise<Response> =>
  fetch(pairs.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...as, ...(traceparent ? { traceparent } : {}) },
    body: JSON.stringify(body),
  });

const readTrace = '0af7651916cd43dd8448eb211c80319c';
const commandTrace = '1bf7651916cd43dd8448eb211c80319d';
const caller = 'b7ad6b7169203331';

const askOfAChild = async (): Promise<void> => {
  const headers = {
    authorization: `Bearer ${await fetchToken('mash-police', partnership.run)}`,
    'x-purpose': 'S47_STRATEGY_CP',
    'x-episode': episodeOf('ST-10', 'S47_STRATEGY_CP'),
  };
  const body = {
    query: 'query ($id: ID!) { child(id: $id) { police { knownToPolice } } }',
    variables: { id: childOf('ST-10') },
  };
  // On a busy machine the first questions of new processes may take too long.
  while ((await ask(headers, body)).status === 503);
  const response = await ask(headers, body, `00-${readTrace}-${caller}-01`);
  expect(response.status).toBe(200);
};

const taken = z.object({
  data: z.object({
    submitPoliceReferral: z.object({ referral: z.object({ id: z.string() }) }).nullable(),
  }),
});

/** Answers the referral's id. */
const submit = async (): Promise<string> => {
  const headers = {
    authorization: `Bearer ${await fetchToken('mash-police', partnership.run)}`,
    'x-purpose': 'MASH_SCREENING',
  };
  const input = {
    ...{ idempotencyKey: randomUUID(), unknownChildren: [{ locality: 'Oswestry' }] },
    ...{ localAuthority: 'E06000051', kind: 'CHILD_CONCERN', urgency: 'SAME_DAY' },
    ...{ reason: 'NEGLECT', riskGrade: 'MEDIUM', narrative: 'No food in the house.' },
  };
  const body = { query: operation('submit-police-referral'), variables: { input } };
  for (;;) {
    const response = await ask(headers, body, `00-${commandTrace}-${caller}-01`);
    const { data } = taken.parse(await response.json());
    if (data.submitPoliceReferral) return data.submitPoliceReferral.referral.id;
  }
};

/** Sends a referral, and waits until a system has been told of it. */
const tellOfAReferral = async (): Promise<readonly unknown[]> => {
  const id = await submit();
  const client = createClient({
    url: pairs.url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: {
      authorization: `Bearer ${await fetchToken('social-care-system', partnership.run)}`,
      'x-purpose': 'MASH_SCREENING',
    },
  });
  const answers: unknown[] = [];
  const events = client.iterate({
    query: operation('police-referrals'),
    variables: { after: 'START' },
  });
  for await (const answer of events) {
    answers.push(answer);
    if (JSON.stringify(answer).includes(id)) break;
  }
  await client.dispose();
  return answers;
};

let told: readonly unknown[];

beforeAll(async () => {
  partnership = await sharedPartnership('WRITTEN');
  pairs = await startPairs(partnership, ['gateway', 'police'], {
    copies: 1,
    environment: {
      OTEL_EXPORTER_OTLP_ENDPOINT: await collect(),
      OTEL_BSP_SCHEDULE_DELAY: '100',
      OTEL_SERVICE_NAME: 'childview-test',
    },
    nodeOptions: ['--import', pathToFileURL(resolve('dist/runtime/tracing/register.js')).href],
  });
  await askOfAChild();
  told = await tellOfAReferral();
  // What was not sent yet is sent by a process that ends.
  for (const replica of pairs.replicas) expect(await replica.stop()).toBe(0);
}, PATIENCE_MS);

afterAll(async () => {
  await pairs.stop();
  collector.close();
});

const traceOf = (traceId: string) => {
  const mine = spans.filter((span) => span.traceId === traceId);
  return {
    names: mine.map(({ name }) => name),
    named: (name: string): Span | undefined => mine.find((span) => span.name === name),
    /** The stages in which one stands, each in the next; what is above them is the caller's. */
    above: (name: string): readonly string[] => {
      const stages: string[] = [];
      let span = mine.find((one) => one.name === name);
      while (span) {
        const { parentSpanId } = span;
        span = mine.find(({ spanId }) => spanId === parentSpanId);
        if (span) stages.push(span.name);
      }
      return stages;
    },
  };
};

describe('a traced request', () => {
  it("is one trace from the caller's own through gateway and owner to the audit log", () => {
    const { names, named, above } = traceOf(readTrace);
    for (const name of ['request', 'decide', 'plan', 'fetch', 'answer', 'load', 'audit'])
      expect(names).toContain(name);
    expect(named('request')?.parentSpanId).toBe(caller);
    expect(above('audit')).toEqual(['answer', 'fetch', 'request']);
  });

  it('goes on to whoever is told of what it did: each event delivered is a span of its trace', () => {
    const { named, above } = traceOf(commandTrace);
    expect(above('deliver')).toEqual(['tell', 'answer', 'fetch', 'request']);
    expect(named('request')?.parentSpanId).toBe(caller);
    expect(JSON.stringify(told)).not.toContain(commandTrace);
  });

  it('says names of ours and counts: no id, no person, no token', () => {
    const keys = new Set(spans.flatMap(({ attributes }) => attributes.map(({ key }) => key)));
    const ours = ['operation', 'subgraph', 'count', 'feed'];
    expect([...keys].filter((key) => !ours.includes(key))).toEqual([]);
    for (const secret of [childOf('ST-10'), episodeOf('ST-10', 'S47_STRATEGY_CP'), 'mash-police', 'eyJ'])
      expect(whole).not.toContain(secret);
  });
});
