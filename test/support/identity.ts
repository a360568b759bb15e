/**
 * A real identity for tests: the development issuer in this process, and the keys of the gateway and
 * the four owners published over HTTP, all on ports that the system chooses. Nothing is faked; only
 * the clock may be moved, by `identity.clock.seconds`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWTPayload } from 'jose';
import { createIssuerServer, loadIssuerKeys } from '../../dev/issuer/issuer-server.js';
import { createScene } from '../../dev/issuer/scene.js';
import type { IssuerKeys } from '../../dev/issuer/issuer-server.js';
import { issuerOf, registryOf, tokenAudience } from '../../dev/issuer/issuers.js';
import type { IssuerName } from '../../dev/issuer/issuers.js';
import { mintToken } from '../../dev/issuer/mint-token.js';
import { findDemoPerson } from '../../dev/issuer/people.js';
import { Refusal } from '../../schema/errors/refusal.js';
import type { IssuerRegistry } from '../../schema/principal/issuer-registry.js';
import { loadOrCreateSigningKey } from '../../schema/principal/signing-key.js';
import type { SigningKey } from '../../schema/principal/signing-key.js';
import { createTokenVerifier } from '../../schema/principal/verify-access-token.js';
import type { TokenVerifier } from '../../schema/principal/verify-access-token.js';
import { createPassVerifier } from '../../schema/principal/verify-episode-pass.js';
import type { PassVerifier } from '../../schema/principal/verify-episode-pass.js';
import { realSeconds } from '../../schema/time/real-clock.js';

export const signers = ['gateway', 'POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS'] as const;

export type Signer = (typeof signers)[number];

export interface TestIdentity {
  /** Moves for every verifier at once: seconds since 1970. */
  readonly clock: { seconds: number };
  readonly nowSeconds: () => number;
  readonly registry: IssuerRegistry;
  readonly issuerKeys: IssuerKeys;
  readonly keys: Readonly<Record<Signer, SigningKey>>;
  readonly jwksUris: Readonly<Record<Signer, URL>>;
  readonly tokenVerifier: TokenVerifier;
  readonly passVerifier: PassVerifier;
  /** An access token of a demo person, as `POST /token` gives it. */
  token(person: string): Promise<string>;
  /** A token with claims of one's own over those of an investigator, signed by an issuer's real key. */
  claim(issuer: IssuerName, claims: JWTPayload, header?: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
}

/** The port that a server listens on, once it does; 127.0.0.1 only. */
export const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return address.port;
};

export const closed = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
};

/** One value for each signer. */
const forEach = async <T>(
  make: (signer: Signer) => T | Promise<T>,
): Promise<Readonly<Record<Signer, T>>> => ({
  gateway: await make('gateway'),
  POLICE: await make('POLICE'),
  SOCIAL_CARE: await make('SOCIAL_CARE'),
  HEALTH: await make('HEALTH'),
  CPS: await make('CPS'),
});

const publish = (keys: TestIdentity['keys']): Server =>
  createServer((request, response) => {
    const signer = signers.find((name) => request.url === `/${name}/.well-known/jwks.json`);
    response.writeHead(signer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(signer === undefined ? {} : keys[signer].publicJwks));
  });

export const startIdentity = async (): Promise<TestIdentity> => {
  const directory = await mkdtemp(join(tmpdir(), 'childview-identity-'));
  const issuerKeys = await loadIssuerKeys(directory);
  const keys = await forEach((name) => loadOrCreateSigningKey(join(directory, `${name}.key`)));
  const issuer = createIssuerServer({ keys: issuerKeys, scene: createScene(directory) });
  const publisher = publish(keys);
  const registry = registryOf(await listen(issuer));
  const origin = `http://127.0.0.1:${String(await listen(publisher))}`;
  const jwksUris = await forEach((name) => new URL(`/${name}/.well-known/jwks.json`, origin));
  const clock = { seconds: realSeconds() };
  const nowSeconds = (): number => clock.seconds;

  const claim: TestIdentity['claim'] = (name, claims, header = {}) => {
    const base = { iss: issuerOf(name), sub: 'investigator', aud: tokenAudience, kind: 'person' };
    const times = { iat: clock.seconds, exp: clock.seconds + 3_600 };
    const rest = { roles: ['PVP_INVESTIGATOR'], areas: ['E06000019'], assurance: 2 };
    return issuerKeys[name].sign(
      { ...base, ...times, ...rest, ...claims },
      { typ: 'at+jwt', ...header },
    );
  };

  return {
    clock,
    nowSeconds,
    registry,
    issuerKeys,
    keys,
    jwksUris,
    tokenVerifier: createTokenVerifier(registry, { nowSeconds }),
    passVerifier: createPassVerifier({ jwksUris, nowSeconds }),
    claim,
    token: async (person) => {
      const found = findDemoPerson(person);
      if (found === null) throw new Error(`There is no demo person ${person}.`);
      return mintToken(issuerKeys[found.issuer], found, clock.seconds);
    },
    close: async () => {
      await Promise.all([closed(issuer), closed(publisher)]);
      await rm(directory, { recursive: true, force: true });
    },
  };
};

/** The code with which a promise is refused; the text of any other outcome, for a test to show. */
export const refusedWith = async (outcome: Promise<unknown>): Promise<string> => {
  try {
    await outcome;
    return 'not refused';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};

/** The same for a call that answers at once. */
export const codeOf = (call: () => unknown): string => {
  try {
    call();
    return 'not refused';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
};
