import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { post, startEdge, type Edge } from '../support/edge.js';

/** The auditor asks by GET as well, which CSRF prevention allows to those who can set a header. */
const preflighted: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('apollo-require-preflight', 'true');
  return fetch(input, { ...init, headers });
};

let edge: Edge;

beforeAll(async () => {
  edge = await startEdge();
});

afterAll(() => edge.stop());

const audits = serverAudits({ url: () => edge.url, fetchFn: preflighted });

describe('GraphQL over HTTP, as the working group’s auditor sees it', () => {
  it('is asked all of the audit’s questions', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))(
    '%s',
    async (_, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? '' : result.reason).toBe('');
    },
  );
});

describe('an operation that is not in its document', () => {
  it.each([
    { query: 'query A { __typename }', operationName: 'B' },
    { query: 'query A { __typename } query B { __typename }' },
  ])('is asked for in vain, and that is said: $query', async (body) => {
    const { status, codes } = await post(edge, body);
    expect({ status, codes }).toEqual({ status: 400, codes: ['BAD_USER_INPUT'] });
  });
});
