import { createHmac, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { SignJWT, UnsecuredJWT, exportJWK, exportSPKI, generateKeyPair, importJWK } from 'jose';
import type { JWTPayload } from 'jose';
import { issuerOf, registryAt, tokenAudience } from '../../../dev/issuer/issuers.js';
import { createTokenVerifier } from '../../../schema/principal/verify-access-token.js';
import { closed, listen, refusedWith, startIdentity } from '../../support/identity.js';
import type { TestIdentity } from '../../support/identity.js';

let identity: TestIdentity;

beforeAll(async () => {
  identity = await startIdentity();
});

afterAll(() => identity.close());

const verdict = (token: string): Promise<string> =>
  refusedWith(identity.tokenVerifier.verify(token));

const honest = (): JWTPayload => ({
  iss: issuerOf('police'),
  sub: 'investigator',
  aud: tokenAudience,
  kind: 'person',
  roles: ['PVP_INVESTIGATOR'],
  exp: identity.clock.seconds + 60,
});

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a forged access token is UNAUTHENTICATED', () => {
  it('when it is not signed at all', async () => {
    expect(await verdict(new UnsecuredJWT(honest()).encode())).toBe('UNAUTHENTICATED');
  });

  it('when it calls itself signed with "none", in any spelling', async () => {
    for (const alg of ['none', 'None', 'NONE', '']) {
      expect(await verdict(`${part({ alg, typ: 'at+jwt' })}.${part(honest())}.`)).toBe(
        'UNAUTHENTICATED',
      );
    }
  });

  it('when the public key serves as an HMAC secret', async () => {
    const [jwk] = identity.issuerKeys.police.publicJwks.keys;
    const publicKey = await importJWK({ ...jwk, ext: true }, 'ES256');
    if (publicKey instanceof Uint8Array) throw new Error('A public key is no secret.');
    const secrets = [await exportSPKI(publicKey), JSON.stringify(jwk)];
    for (const secret of secrets) {
      const head = { alg: 'HS256', typ: 'at+jwt', kid: identity.issuerKeys.police.kid };
      const signed = `${part(head)}.${part(honest())}`;
      const mac = createHmac('sha256', secret).update(signed).digest('base64url');
      expect(await verdict(`${signed}.${mac}`)).toBe('UNAUTHENTICATED');
    }
  });

  it('when an attacker signs it with a key of their own under a known key id', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { kid } = identity.issuerKeys.police;
    const header = { alg: 'ES256', typ: 'at+jwt', kid };
    const token = await new SignJWT(honest()).setProtectedHeader(header).sign(privateKey);
    expect(await verdict(token)).toBe('UNAUTHENTICATED');
  });

  it('when it is signed with an algorithm that its issuer is not registered for', async () => {
    const rsaOnly = identity.registry.map((one) => ({ ...one, algorithms: ['RS256' as const] }));
    const verifier = createTokenVerifier(rsaOnly, identity);
    expect(await refusedWith(verifier.verify(await identity.token('investigator')))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it.each(['jku', 'x5u', 'jwk', 'x5c'])('when its header brings a key: %s', async (name) => {
    const token = await identity.claim('police', {}, { [name]: 'https://attacker.test/keys' });
    expect(await verdict(token)).toBe('UNAUTHENTICATED');
  });

  it('when its header demands an extension that is unknown, although the key is right', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const jwks = JSON.stringify({ keys: [await exportJWK(publicKey)] });
    const publisher = createServer((_, response) => response.end(jwks));
    const registry = registryAt(`http://127.0.0.1:${String(await listen(publisher))}`);
    const verifier = createTokenVerifier(registry, identity);
    const sign = (extra: Record<string, unknown>): Promise<string> =>
      new SignJWT(honest())
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...extra })
        .sign(privateKey, { crit: { exotic: true } });
    const outcomes = await Promise.all(
      [{}, { crit: ['exotic'], exotic: true }, { crit: ['b64'], b64: true }].map(async (extra) =>
        refusedWith(verifier.verify(await sign(extra))),
      ),
    );
    await closed(publisher);
    expect(outcomes).toEqual(['not refused', 'UNAUTHENTICATED', 'UNAUTHENTICATED']);
  });

  it('when a council claims to be the police, with its own real key', async () => {
    const asPolice = await identity.claim('social-care', { iss: issuerOf('police') });
    expect(await verdict(asPolice)).toBe('UNAUTHENTICATED');
  });

  it('when an issuer asserts a role that the registry does not give it', async () => {
    expect(await verdict(await identity.claim('health', {}))).toBe('UNAUTHENTICATED');
  });

  it('when it is edited after it was signed', async () => {
    const [head, payload = '', signature] = (await identity.claim('police', {})).split('.');
    const said: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const edited = part(Object.assign({}, said, { sub: 'police-supervisor' }));
    expect(await verdict(`${String(head)}.${edited}.${String(signature)}`)).toBe('UNAUTHENTICATED');
  });

  it('when it is an ID token, a pass or a context of the right signer', async () => {
    for (const typ of ['JWT', 'childview-pass+jwt', 'childview-context+jwt']) {
      expect(await verdict(await identity.claim('police', {}, { typ }))).toBe('UNAUTHENTICATED');
    }
  });

  it('when it is longer than 8 KiB', async () => {
    const token = await identity.claim('police', { padding: 'x'.repeat(8_192) });
    expect(await verdict(token)).toBe('UNAUTHENTICATED');
  });

  it.each(['', '.', '..', 'a.b.c', '{}', 'e30.e30.', '\u0000', 'null.null.null'])(
    'when it is nonsense: %j',
    async (token) => {
      expect(await verdict(token)).toBe('UNAUTHENTICATED');
    },
  );
});
