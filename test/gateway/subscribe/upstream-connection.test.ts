import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocketServer } from 'ws';
import type { SubgraphResponse } from '../../../gateway/execute/subgraph-request.js';
import { createUpstream, type Upstream } from '../../../gateway/subscribe/upstream/upstream.js';

describe('an owner that closes a connection before it is acknowledged', () => {
  let owner: WebSocketServer;
  let upstream: Upstream;
  let code = 0;

  beforeAll(async () => {
    owner = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    owner.on('connection', (socket) => {
      socket.once('message', () => {
        socket.close(code);
      });
    });
    await once(owner, 'listening');
    const { port } = owner.address() as AddressInfo;
    upstream = createUpstream({
      url: `ws://127.0.0.1:${String(port)}`,
      connectionParams: () => Promise.resolve({}),
      connectionKey: () => 'anna',
    });
  });

  afterAll(() => {
    upstream.close();
    owner.close();
  });

  const told = async (): Promise<readonly SubgraphResponse[]> => {
    const answers: SubgraphResponse[] = [];
    const document = 'subscription { referred }';
    const request = {
      ...{ subgraph: 'police', document, body: '', variables: {}, context: {}, endsAt: Infinity },
      ...{ signal: new AbortController().signal, onTooSlow: () => undefined },
    };
    for await (const answer of upstream.open(request)) answers.push(answer);
    return answers;
  };

  it.each([1001, 1011, 1013, 4408])(
    'fails the subscription with %i, and nothing else',
    async (given) => {
      code = given;
      await expect(told()).rejects.toThrow(`code ${String(given)}`);
      await new Promise(setImmediate);
      expect(upstream.connections).toBe(0);
    },
  );

  it('tells the subscriber where it does not know the caller', async () => {
    code = 4401;
    await expect(told()).resolves.toMatchObject([
      { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    ]);
    await new Promise(setImmediate);
  });
});
