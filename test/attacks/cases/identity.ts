/** Callers who are not who they say: each with everything that an attacker can have, but for the right key. */
import { createHmac } from 'node:crypto';
import {
  SignJWT,
  UnsecuredJWT,
  exportSPKI,
  generateKeyPair,
  importJWK,
  type JWTPayload,
} from 'jose';
import { issuerOf, tokenAudience } from '../../../dev/issuer/issuers.js';
import type { TestIdentity } from '../../support/identity.js';

export interface IdentityCase {
  readonly id: string;
  readonly authorization: (identity: TestIdentity) => Promise<string>;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const claims = ({ clock }: TestIdentity, over: JWTPayload = {}): JWTPayload => ({
  ...{ iss: issuerOf('police'), sub: 'investigator', aud: tokenAudience, kind: 'person' },
  ...{ roles: ['PVP_INVESTIGATOR'], areas: ['E06000019'], assurance: 2 },
  ...{ iat: clock.seconds, exp: clock.seconds + 600, ...over },
});

const token = (
  id: string,
  make: (identity: TestIdentity) => Promise<string> | string,
): IdentityCase => ({
  id,
  authorization: async (identity) => `Bearer ${await make(identity)}`,
});

/** Signed by an issuer's real key: only what it says is wrong. */
const said = (
  id: string,
  issuer: 'police' | 'social-care' | 'health' | 'partnership',
  over: JWTPayload | ((identity: TestIdentity) => JWTPayload),
  header: Record<string, unknown> = {},
): IdentityCase =>
  token(id, (identity) =>
    identity.claim(issuer, typeof over === 'function' ? over(identity) : over, header),
  );

const strangers = async (
  identity: TestIdentity,
  header: Record<string, unknown>,
): Promise<string> => {
  const { privateKey } = await generateKeyPair('ES256');
  return new SignJWT(claims(identity))
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...header })
    .sign(privateKey);
};

const withPublicKeyAsSecret = async (
  identity: TestIdentity,
  alg: 'HS256' | 'HS512',
): Promise<string> => {
  const [jwk] = identity.issuerKeys.police.publicJwks.keys;
  const key = await importJWK({ ...jwk, ext: true }, 'ES256');
  if (key instanceof Uint8Array) throw new Error('A public key is no secret.');
  const signed = `${part({ alg, typ: 'at+jwt', kid: jwk?.kid })}.${part(claims(identity))}`;
  const hash = alg === 'HS256' ? 'sha256' : 'sha512';
  return `${signed}.${createHmac(hash, await exportSPKI(key))
    .update(signed)
    .digest('base64url')}`;
};

export const identityCases: readonly IdentityCase[] = [
  { id: 'nothing', authorization: () => Promise.resolve('') },
  { id: 'basic credentials', authorization: () => Promise.resolve('Basic cG9saWNlOnBvbGljZQ==') },
  {
    id: 'two tokens',
    authorization: async (i) =>
      `Bearer ${await i.token('mash-police')}, Bearer ${await i.token('mash-police')}`,
  },
  token('three words of nonsense', () => 'a.b.c'),
  token('alg: none', (identity) => new UnsecuredJWT(claims(identity)).encode()),
  ...['none', 'None', 'nOnE', ''].map((alg) =>
    token(
      `alg: ${JSON.stringify(alg)}, typed as an access token`,
      (identity) => `${part({ alg, typ: 'at+jwt' })}.${part(claims(identity))}.`,
    ),
  ),
  token('HS256 with the public key', (identity) => withPublicKeyAsSecret(identity, 'HS256')),
  token('HS512 with the public key', (identity) => withPublicKeyAsSecret(identity, 'HS512')),
  token('a stranger’s key', (identity) => strangers(identity, {})),
  token('a stranger’s key under a known id', (identity) =>
    strangers(identity, { kid: identity.issuerKeys.police.kid }),
  ),
  ...['jku', 'x5u'].map((name) =>
    token(`a stranger’s key, fetched from ${name}`, (identity) =>
      strangers(identity, { [name]: 'http://127.0.0.1:9/keys' }),
    ),
  ),
  said(
    'a key in its own header',
    'police',
    {},
    { jwk: { kty: 'EC', crv: 'P-256', x: 'a', y: 'b' } },
  ),
  said('a certificate in its own header', 'police', {}, { x5c: ['MIIB'] }),
  said('a council that claims to be the police', 'social-care', {
    iss: issuerOf('police'),
    roles: ['SOCIAL_WORKER'],
  }),
  said('a council with a policeman’s role', 'social-care', { iss: issuerOf('social-care') }),
  said('health with the role of an auditor', 'health', {
    iss: issuerOf('health'),
    roles: ['IG_AUDITOR'],
  }),
  said('the partnership with the role of an officer', 'partnership', {
    iss: issuerOf('partnership'),
  }),
  said('an area that is not the issuer’s', 'police', { areas: ['E09000001'] }),
  said('an issuer whom nobody registered', 'police', { iss: 'https://issuer.attacker.test' }),
  said('an issuer with one more slash', 'police', { iss: `${issuerOf('police')}/` }),
  said('no audience', 'police', { aud: undefined }),
  said('another audience', 'police', { aud: 'somebody-else' }),
  said('expired', 'police', ({ clock }) => ({
    iat: clock.seconds - 7_200,
    exp: clock.seconds - 3_600,
  })),
  said('not yet', 'police', ({ clock }) => ({ nbf: clock.seconds + 3_600 })),
  said('issued in the future', 'police', ({ clock }) => ({
    iat: clock.seconds + 3_600,
    exp: clock.seconds + 7_200,
  })),
  said('for ever', 'police', { exp: undefined }),
  said('nobody', 'police', { sub: '' }),
  said('an ID token', 'police', {}, { typ: 'JWT' }),
  said('a pass', 'police', {}, { typ: 'childview-pass+jwt' }),
  said('of nine kilobytes', 'police', { padding: 'x'.repeat(9_000) }),
];

/** What a proxy in front might set, and a caller might as well: believed by nobody. */
export const forwardedHeaders: Readonly<Record<string, string>> = {
  ...{ 'x-forwarded-user': 'police-supervisor', 'x-remote-user': 'police-supervisor' },
  ...{ 'x-agency': 'POLICE', 'x-roles': 'SUPERVISOR_INSPECTOR', 'x-subject': 'police-supervisor' },
  ...{ 'x-request-context': 'eyJhbGciOiJub25lIn0.e30.', 'x-userinfo': 'e30=' },
  ...{ forwarded: 'for=127.0.0.1', 'x-forwarded-for': '127.0.0.1', 'x-original-url': '/readyz' },
};
