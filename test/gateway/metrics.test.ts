/** What an operator reads of a gateway: figures by registered operation and code, and nobody's name. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { post, startEdge, type Edge } from '../support/edge.js';

const shipped = readFileSync(new URL('../../operations/backlogs.graphql', import.meta.url), 'utf8');

let edge: Edge;

beforeAll(async () => {
  edge = await startEdge();
});

afterAll(() => edge.stop());

const headersOf = async (person: string): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await edge.identity.token(person)}`,
  'x-purpose': 'MASH_SCREENING',
});

const metrics = async (): Promise<string> => (await fetch(`${edge.adminUrl}/metrics`)).text();

/** Value of the one sample that has all these labels. */
const sample = (text: string, name: string, labels: Readonly<Record<string, string>>): number => {
  const wanted = Object.entries(labels).map(([key, value]) => `${key}="${value}"`);
  const lines = text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) && wanted.every((one) => line.includes(one)));
  expect(lines).toHaveLength(1);
  return Number(lines[0]?.split(' ').at(-1));
};

describe('the metrics of a gateway', () => {
  it('count and time a registered operation by its name, any other as such', async () => {
    const headers = await headersOf('police-supervisor');
    await post(edge, { query: shipped, variables: { first: 5 } }, headers);
    await post(edge, { query: '{ viewer { name } }' }, headers);
    await post(edge, { query: '{ viewer { name } }' });
    const text = await metrics();
    const counted = (operation: string, outcome: string): number =>
      sample(text, 'childview_operations_total', { operation, outcome });
    expect(counted('backlogs', 'PARTIAL')).toBe(1);
    expect(counted('other', 'ANSWERED')).toBe(1);
    expect(counted('other', 'UNAUTHENTICATED')).toBe(1);
    const name = 'childview_operation_duration_seconds_count';
    expect(sample(text, name, { operation: 'backlogs' })).toBe(1);
  });

  it('time each request to an owner, and say how it failed', async () => {
    const labels = { subgraph: 'police', outcome: 'NO_CONNECTION' };
    const name = 'childview_subgraph_request_duration_seconds_count';
    expect(sample(await metrics(), name, labels)).toBeGreaterThan(0);
  });

  it('hold no name, no id and no token of who asked', async () => {
    expect(await metrics()).not.toMatch(
      /police-supervisor|named-nurse|eyJ|[0-9a-f]{8}-[0-9a-f]{4}-/,
    );
  });
});

describe('readiness', () => {
  it('is there while the gateway serves', async () => {
    expect((await fetch(`${edge.adminUrl}/readyz`)).status).toBe(200);
  });
});
