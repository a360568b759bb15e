import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocketServer } from 'ws';
import { openFeed } from '../../../../subgraphs/shared/inbox/open-feed.js';

describe('a feed that is left before the gateway has acknowledged it', () => {
  let gateway: WebSocketServer;

  beforeAll(async () => {
    gateway = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(gateway, 'listening');
  });

  afterAll(() => {
    gateway.close();
  });

  it('ends, and nothing else, when the gateway closes it instead', async () => {
    const { port } = gateway.address() as AddressInfo;
    gateway.once('connection', (socket) => {
      socket.once('message', () => {
        connection.close();
        socket.close(1013);
      });
    });
    const connection = openFeed(
      { feed: 'policeReferralSubmitted', purpose: 'MASH_SCREENING' },
      {
        ...{ document: 'subscription { policeReferralSubmitted { id cursor } }', token: 'token' },
        ...{ gatewayUrl: new URL(`http://127.0.0.1:${String(port)}`), secrets: undefined },
        ...{ after: null, onWithheld: () => undefined },
      },
    );
    await expect(connection.intake.take()).rejects.toThrow('The connection to the gateway ended.');
    // Node tells of a rejection that nobody awaits when the turn is over, and Jest fails the test for it.
    await new Promise(setImmediate);
  });
});
