import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readIssuerConfig } from '../../../dev/issuer/config.js';
import { createIssuerServer, loadIssuerKeys } from '../../../dev/issuer/issuer-server.js';
import { issuerNames, registryOf } from '../../../dev/issuer/issuers.js';
import { demoPeople } from '../../../dev/issuer/people.js';
import { createScene } from '../../../dev/issuer/scene.js';
import { createTokenVerifier } from '../../../schema/principal/verify-access-token.js';
import { realSeconds } from '../../../schema/time/real-clock.js';
import { closed, listen } from '../../support/identity.js';

interface Reply {
  readonly status: number | undefined;
  readonly body: Record<string, unknown>;
}

let directory: string;
let server: Server;
let port: number;

const call = (
  method: string,
  path: string,
  { body = '', headers = {} }: { body?: string; headers?: Record<string, string> } = {},
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => {
        const body = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
        resolve({ status: response.statusCode, body });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

const json = { 'content-type': 'application/json' };

const tokenOf = (person: unknown): Promise<Reply> =>
  call('POST', '/token', { headers: json, body: JSON.stringify({ person }) });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'childview-issuer-'));
  server = createIssuerServer({
    keys: await loadIssuerKeys(directory),
    scene: createScene(directory),
  });
  port = await listen(server);
});

afterAll(async () => {
  await closed(server);
  await rm(directory, { recursive: true, force: true });
});

describe('the development issuer', () => {
  it('signs for every demo person a token that the registry accepts, for an hour', async () => {
    const verifier = createTokenVerifier(registryOf(port), { nowSeconds: realSeconds });
    for (const { person, name, kind } of demoPeople) {
      const { status, body } = await tokenOf(person);
      expect(status).toBe(200);
      expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3_600 });
      const principal = await verifier.verify(String(body.access_token));
      expect(principal).toMatchObject({ subject: person, name, kind });
    }
  });

  it('answers an unknown person with the names that it knows', async () => {
    const { status, body } = await tokenOf('nobody');
    expect(status).toBe(404);
    expect(body.people).toEqual(demoPeople.map(({ person }) => person));
  });

  it('answers 400 to a request without a person', async () => {
    expect((await tokenOf(undefined)).status).toBe(400);
    expect((await tokenOf(7)).status).toBe(400);
    expect((await call('POST', '/token', { headers: json, body: '{' })).status).toBe(400);
    const long = JSON.stringify({ person: 'x'.repeat(2_000) });
    expect((await call('POST', '/token', { headers: json, body: long })).status).toBe(400);
  });

  it('gives no token to a web page: a simple form post, or a name that was rebound', async () => {
    const body = JSON.stringify({ person: 'mash-police' });
    const form = { 'content-type': 'text/plain' };
    expect((await call('POST', '/token', { headers: form, body })).status).toBe(415);
    const rebound = { ...json, host: `attacker.test:${String(port)}` };
    expect((await call('POST', '/token', { headers: rebound, body })).status).toBe(415);
  });

  it('publishes the public key of each issuer, another for each', async () => {
    const kids = new Set<string>();
    for (const name of issuerNames) {
      const { status, body } = await call('GET', `/${name}/.well-known/jwks.json`);
      expect(status).toBe(200);
      const text = JSON.stringify(body);
      expect(text).not.toContain('"d":');
      kids.add(text);
    }
    expect(kids.size).toBe(5);
    expect((await call('GET', '/education/.well-known/jwks.json')).status).toBe(404);
  });

  it('keeps its keys to itself, and over a restart', async () => {
    const file = join(directory, 'issuer', 'police.key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const before = await readFile(file, 'utf8');
    await loadIssuerKeys(directory);
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  it('has a person for every line of its table, each asserting what its issuer may', () => {
    expect(demoPeople).toHaveLength(23);
    expect(new Set(demoPeople.map(({ person }) => person)).size).toBe(23);
  });
});

describe('the configuration of the development issuer', () => {
  it('is refused in production', () => {
    expect(() => readIssuerConfig({ NODE_ENV: 'production' })).toThrow('NODE_ENV=production');
  });

  it('listens on this machine alone, on a port of the system, unless told otherwise', () => {
    expect(readIssuerConfig({})).toEqual({ port: 0, host: '127.0.0.1', dataDir: '.data' });
  });

  it('names every bad variable at once, and repeats no value', () => {
    const read = () => readIssuerConfig({ ISSUER_PORT: 'S3CRET', DATA_DIR: '' });
    expect(read).toThrow(/ISSUER_PORT.*DATA_DIR/);
    expect(read).not.toThrow(/S3CRET/);
  });
});
