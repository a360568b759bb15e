import { once } from 'node:events';
import { copyFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { connect, TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { WebSocketServer } from 'ws';
import { peerSocket } from '../../runtime/tls/peer-socket.js';
import type { PeerFiles } from '../../runtime/tls/peer-variables.js';
import { Peers } from '../../runtime/tls/peers.js';
import { until } from '../cli/support/processes.js';
import { startAuthority, type TestAuthority } from '../support/certificates.js';

let ours: TestAuthority;
let strange: TestAuthority;
let owner: PeerFiles;
let gateway: PeerFiles;
let stranger: PeerFiles;

beforeAll(async () => {
  [ours, strange] = await Promise.all([startAuthority(), startAuthority()]);
  owner = await ours.issue('owner');
  gateway = await ours.issue('gateway');
  stranger = { ...(await strange.issue('stranger')), authorities: gateway.authorities };
});

afterAll(() => Promise.all([ours.remove(), strange.remove()]));

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const problems: unknown[] = [];
const peersOf = (files: PeerFiles | null): Peers => {
  const peers = new Peers(files, {
    onProblem: (problem) => problems.push(problem),
    lookEveryMs: 20,
  });
  ends.push(() => peers.close());
  return peers;
};

/** A server that says whose certificate it was shown. */
const serve = async (peers: Peers, isForPeersAlone = true): Promise<number> => {
  const app = fastify({ ...peers.serverOptions({ maxHeaderSize: 8_192, isForPeersAlone }) });
  app.get('/', ({ raw: { socket } }) => {
    const shown = socket instanceof TLSSocket ? socket.getPeerCertificate().subject : null;
    return { shown: shown?.CN ?? null };
  });
  const sockets = new WebSocketServer({ server: app.server });
  sockets.on('connection', (socket) => {
    socket.send('hello');
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  ends.push(() => {
    for (const socket of sockets.clients) socket.terminate();
    return app.close();
  });
  return (app.server.address() as AddressInfo).port;
};

const ask = async (peers: Peers, port: number): Promise<string> =>
  (await peers.fetch(`https://127.0.0.1:${String(port)}/`)).text();

/** The serial number that a server shows. */
const serialAt = async (port: number): Promise<string> => {
  const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  const { serialNumber } = socket.getPeerCertificate();
  socket.destroy();
  return serialNumber;
};

describe('a process that is for its peers alone', () => {
  it('answers whoever has a certificate of their authority, and knows whose it is', async () => {
    const port = await serve(peersOf(owner));
    expect(await ask(peersOf(gateway), port)).toBe('{"shown":"gateway"}');
  });

  it.each([
    ['nobody', () => null],
    ['somebody of another authority', () => stranger],
  ])('says nothing to %s', async (_who, files) => {
    const port = await serve(peersOf(owner));
    await expect(ask(peersOf(files()), port)).rejects.toThrow('fetch failed');
  });

  it('is not believed with a certificate of another authority', async () => {
    const port = await serve(peersOf({ ...stranger, authorities: gateway.authorities }));
    await expect(ask(peersOf(gateway), port)).rejects.toThrow('fetch failed');
  });

  it('opens its feeds to a peer, and to nobody else', async () => {
    const port = await serve(peersOf(owner));
    const limits = { maxPayload: 1_024, handshakeTimeout: 10_000 };
    const open = (peers: Peers) =>
      new (peerSocket({ ...limits, secrets: peers.secrets }))(
        `wss://127.0.0.1:${String(port)}`,
        'feeds',
      );
    const [message] = (await once(open(peersOf(gateway)), 'message')) as [Buffer];
    expect(String(message)).toBe('hello');
    const [error] = (await once(open(peersOf(stranger)), 'error')) as [Error];
    expect(String(error)).toMatch(/alert|ECONNRESET|socket hang up|certificate/);
  });
});

describe('a process that is for everybody', () => {
  it('asks its callers for no certificate', async () => {
    const port = await serve(peersOf(owner), false);
    expect(await ask(peersOf(gateway), port)).toBe('{"shown":null}');
  });
});

describe('a certificate that is renewed', () => {
  it('is shown to whoever connects next, without a new start; one without its key never is', async () => {
    const files = await ours.issue('renewed');
    const port = await serve(peersOf(files), false);
    const before = await serialAt(port);
    const next = await ours.issue('next');
    problems.length = 0;
    await copyFile(next.certificate, files.certificate);
    await until(() => problems.length > 0, 30_000);
    expect(await serialAt(port)).toBe(before);
    await copyFile(next.key, files.key);
    await until(async () => (await serialAt(port)) !== before, 30_000);
    expect(await ask(peersOf(gateway), port)).toBe('{"shown":null}');
  });
});
