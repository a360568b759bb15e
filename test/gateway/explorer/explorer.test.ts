/** What the gateway serves at `/explorer`, and to whom. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { request } from 'undici';
import { readGatewayConfig } from '../../../gateway/config.js';
import { serveExplorer } from '../../../gateway/explorer/serve-explorer.js';
import { startEdge, type Edge } from '../../support/edge.js';
import { startIdentity, type TestIdentity } from '../../support/identity.js';

const built = `<meta property="csp-nonce" nonce="NONCE"><link href="/explorer/assets/a-1.css" nonce="NONCE">`;

let folder: string;
let issuer: TestIdentity;
let edge: Edge;

const at = (path: string): URL => new URL(path, edge.url);

const askToken = (headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(at('/explorer/token'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ person: 'mash-police' }),
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'childview-explorer-'));
  issuer = await startIdentity();
  const issuerUrl = new URL(issuer.registry[0]?.jwksUri ?? '');
  edge = await startEdge({ explorer: { pageDir: folder, issuerUrl } });
});

afterAll(async () => {
  await edge.stop();
  await issuer.close();
  await rm(folder, { recursive: true });
});

describe('the page', () => {
  it('says that it is being built until it is, and looks again', async () => {
    const response = await fetch(at('/explorer'));
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain('The explorer is being built');
    expect(html).toContain('http-equiv="refresh"');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
  });

  it('comes with a policy of this server alone, and another nonce every time', async () => {
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), built);
    await writeFile(join(folder, 'assets', 'a-1.css'), 'body{}');
    const noncesOf = async (): Promise<string> => {
      const response = await fetch(at('/explorer'));
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self';");
      expect(policy).not.toMatch(/https?:|wss?:|\*|unsafe-eval/);
      const [, nonce = ''] = /'nonce-([^']{24})'/.exec(policy) ?? [];
      expect((await response.text()).split(nonce)).toHaveLength(3);
      return nonce;
    };
    expect(await noncesOf()).not.toBe(await noncesOf());
  });

  it('has its assets, which may be kept, and nothing outside of them', async () => {
    const asset = await fetch(at('/explorer/assets/a-1.css'));
    expect(asset.headers.get('content-type')).toContain('text/css');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('x-content-type-options')).toBe('nosniff');
    for (const name of ['..%2findex.html', '%2e%2e%2fkeys.js', 'b.css', '.built', 'a-1.css%00'])
      expect((await fetch(at(`/explorer/assets/${name}`))).status).toBeGreaterThanOrEqual(400);
  });
});

describe('acting as a demo person', () => {
  it('begins with who there is', async () => {
    const response = await fetch(at('/explorer/scene'));
    expect(await response.json()).toMatchObject({
      people: expect.arrayContaining([
        expect.objectContaining({
          person: 'named-nurse',
          agency: 'HEALTH',
          purposes: expect.arrayContaining(['S47_STRATEGY_CP']),
        }),
      ]),
    });
  });

  it('takes a token from the development issuer, for its own page', async () => {
    const origin = at('/').origin;
    const answer = await askToken({ origin, 'sec-fetch-site': 'same-origin' });
    expect(await answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: 3_600 });
  });

  it.each<{ from: string; headers: Record<string, string> }>([
    { from: 'another origin', headers: { origin: 'https://studio.apollographql.com' } },
    { from: 'no origin at all', headers: { origin: 'null' } },
    { from: 'another site', headers: { 'sec-fetch-site': 'cross-site' } },
  ])('gives none to a page of $from', async ({ headers }) => {
    const answer = await askToken(headers);
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('access_token');
  });

  it('gives none under a name that is pointed at this machine from outside', async () => {
    const rebound = 'explorer.example.com';
    const { statusCode, body } = await request(at('/explorer/token'), {
      method: 'POST',
      headers: {
        ...{ host: rebound, origin: `http://${rebound}`, 'sec-fetch-site': 'same-origin' },
        'content-type': 'application/json',
      },
      body: JSON.stringify({ person: 'mash-police' }),
    });
    expect(statusCode).toBe(415);
    expect(await body.text()).not.toContain('access_token');
  });

  it('gives none to a form, which needs nobody’s leave', async () => {
    expect((await askToken({ 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('is not there without an issuer', async () => {
    const app = fastify();
    serveExplorer(app, { pageDir: folder, issuerUrl: null });
    expect((await app.inject('/explorer/scene')).statusCode).toBe(404);
    const asked = { method: 'POST', url: '/explorer/token', payload: { person: 'x' } } as const;
    expect((await app.inject(asked)).statusCode).toBe(404);
  });
});

describe('an operator', () => {
  const production = {
    NODE_ENV: 'production',
    DENY_LIST_FILE: 'denied.json',
    KEY_FILE: 'key',
    REQUEST_LOG_FILE: 'log',
    ISSUER_REGISTRY_FILE: 'issuers.json',
    TLS_ELSEWHERE: 'true',
    SUBGRAPH_URL_POLICE: 'http://police',
    SUBGRAPH_URL_SOCIAL_CARE: 'http://social-care',
    SUBGRAPH_URL_HEALTH: 'http://health',
    SUBGRAPH_URL_CPS: 'http://cps',
  };

  it('has no explorer unless asking for it', () => {
    expect(readGatewayConfig(production).explorer).toBeNull();
    expect(readGatewayConfig({ ...production, EXPLORER_DIR: 'web' }).explorer).toEqual({
      pageDir: 'web',
      issuerUrl: null,
    });
  });

  it('never has the demo people in production', () => {
    const read = () => readGatewayConfig({ ...production, EXPLORER_ISSUER_URL: 'http://issuer' });
    expect(read).toThrow('EXPLORER_ISSUER_URL');
  });
});
