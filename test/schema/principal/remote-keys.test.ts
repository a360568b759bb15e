import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issuerOf, registryAt, tokenAudience } from '../../../dev/issuer/issuers.js';
import { loadOrCreateSigningKey } from '../../../schema/principal/signing-key.js';
import type { SigningKey } from '../../../schema/principal/signing-key.js';
import { createTokenVerifier } from '../../../schema/principal/verify-access-token.js';
import type { TokenVerifier } from '../../../schema/principal/verify-access-token.js';
import { closed, listen, refusedWith } from '../../support/identity.js';

let directory: string;
let published: { status: number; key: SigningKey; reads: number };
let server: Server;
let verifier: TokenVerifier;
let clock: { seconds: number };

const newKey = (name: string): Promise<SigningKey> =>
  loadOrCreateSigningKey(join(directory, name), 'ES256');

const token = (key: SigningKey, jti = 'one'): Promise<string> =>
  key.sign(
    {
      iss: issuerOf('cps'),
      sub: 'prosecutor',
      aud: tokenAudience,
      exp: clock.seconds + 36_000,
      jti,
      kind: 'person',
      roles: ['PROSECUTOR'],
    },
    { typ: 'at+jwt' },
  );

const verdict = async (key: SigningKey, jti?: string): Promise<string> =>
  refusedWith(verifier.verify(await token(key, jti)));

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'childview-keys-'));
  published = { status: 200, key: await newKey('first.key'), reads: 0 };
  clock = { seconds: 1_800_000_000 };
  server = createServer((_, response) => {
    published.reads += 1;
    response.writeHead(published.status).end(JSON.stringify(published.key.publicJwks));
  });
  const registry = registryAt(`http://127.0.0.1:${String(await listen(server))}`);
  verifier = createTokenVerifier(registry, { nowSeconds: () => clock.seconds, cooldownMs: 0 });
});

afterEach(async () => {
  await closed(server);
  await rm(directory, { recursive: true, force: true });
});

describe('the key set of an issuer', () => {
  it('is read once for many tokens', async () => {
    for (const jti of ['one', 'two', 'three']) {
      expect(await verdict(published.key, jti)).toBe('not refused');
    }
    expect(published.reads).toBe(1);
  });

  it('is read again when a token names a key that it does not know: a rotated key', async () => {
    expect(await verdict(published.key)).toBe('not refused');
    published.key = await newKey('second.key');
    expect(await verdict(published.key)).toBe('not refused');
    expect(published.reads).toBe(2);
  });

  it('no longer holds a key that was rotated away', async () => {
    const first = published.key;
    published.key = await newKey('second.key');
    expect(await verdict(first)).toBe('UNAUTHENTICATED');
  });

  it('is SOURCE_UNAVAILABLE, retryable and without an address, when it was never read', async () => {
    published.status = 503;
    const refusal: unknown = await verifier
      .verify(await token(published.key))
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'SOURCE_UNAVAILABLE', details: { retryable: true } });
    expect(`${String(refusal)} ${JSON.stringify(refusal)}`).not.toMatch(/127|http|localhost/);
  });

  it('is not asked again in the two seconds after it failed', async () => {
    published.status = 503;
    expect(await verdict(published.key)).toBe('SOURCE_UNAVAILABLE');
    expect(await verdict(published.key)).toBe('SOURCE_UNAVAILABLE');
    expect(published.reads).toBe(1);
    published.status = 200;
    clock.seconds += 2;
    expect(await verdict(published.key)).toBe('not refused');
  });

  it('serves known keys on through an outage, for an hour', async () => {
    expect(await verdict(published.key, 'before')).toBe('not refused');
    published.status = 503;
    const stranger = await newKey('stranger.key');
    expect(await verdict(stranger)).toBe('SOURCE_UNAVAILABLE');
    expect(await verdict(published.key, 'during')).toBe('not refused');
    clock.seconds += 3_601;
    expect(await verdict(stranger)).toBe('SOURCE_UNAVAILABLE');
    expect(await verdict(published.key, 'an hour later')).toBe('SOURCE_UNAVAILABLE');
  });
});
