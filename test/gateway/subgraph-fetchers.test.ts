import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createSubgraphFetchers } from '../../gateway/subgraph-fetchers.js';
import type { VerifiedCaller } from '../../gateway/gateway-context.js';
import { neverAborted } from '../../gateway/execute/subgraph-request.js';
import { createContextSigner } from '../../schema/principal/sign-request-context.js';
import { createContextVerifier } from '../../schema/principal/verify-request-context.js';
import { closed, listen, startIdentity } from '../support/identity.js';

const trace = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('a request to an owner', () => {
  it('carries the trace, the id, the time left, and a context that only that owner takes', async () => {
    const identity = await startIdentity();
    const seen: IncomingHttpHeaders[] = [];
    const owner = createServer((request, response) => {
      seen.push(request.headers);
      response.end('{"data":{}}');
    });
    const url = new URL(`http://127.0.0.1:${String(await listen(owner))}`);
    const { keys, nowSeconds, jwksUris } = identity;
    const fetchers = createSubgraphFetchers({
      askLog: { note: () => Promise.resolve() },
      peers: { connector: () => undefined, secrets: () => undefined },
      subgraphUrls: { POLICE: url, SOCIAL_CARE: url, HEALTH: url, CPS: url },
      signer: createContextSigner(keys.gateway, nowSeconds),
    });
    const token = await identity.token('mash-police');
    const context: VerifiedCaller = {
      principal: await identity.tokenVerifier.verify(token),
      token,
      purpose: 'MASH_SCREENING',
      pass: null,
      justification: null,
      episode: null,
      requestId: 'request-1',
      withheld: new Map(),
      traceparent: trace,
    };
    const asked = {
      document: '{ a }',
      variables: {},
      body: '{}',
      signal: neverAborted,
      endsAt: Infinity,
    };
    try {
      for (const subgraph of ['police', 'health'])
        await fetchers.get(subgraph)?.fetch({ ...asked, subgraph, context });
      expect(seen).toHaveLength(2);
      expect(seen[0]).toMatchObject({
        traceparent: trace,
        'x-request-id': 'request-1',
        'x-timeout-ms': '2000',
        authorization: `Bearer ${token}`,
      });
      const verifier = createContextVerifier({
        name: 'police',
        gatewayJwksUri: jwksUris.gateway,
        nowSeconds,
      });
      const [ofPolice, ofHealth] = seen.map((headers) => String(headers['x-request-context']));
      await expect(verifier.verify(ofPolice ?? '', token)).resolves.toMatchObject({
        purpose: 'MASH_SCREENING',
        requestId: 'request-1',
      });
      await expect(verifier.verify(ofHealth ?? '', token)).rejects.toThrow();
    } finally {
      await Promise.all([...fetchers.values()].map((fetcher) => fetcher.close()));
      await closed(owner);
      await identity.close();
    }
  });
});
