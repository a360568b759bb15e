/**
 * The key with which a process signs what it says to the others, and the key set that it publishes.
 * With key-ring.ts, deny-list.ts and secret-file.ts the only place of `schema` that touches the disk: the gateway, the
 * subgraphs and the development issuer all need it, and `schema` is all that they may share.
 */
import {
  SignJWT,
  calculateJwkThumbprint,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importPKCS8,
} from 'jose';
import type { JSONWebKeySet, JWTPayload } from 'jose';
import { readOrMakeSecret, readSecret } from './secret-file.js';

export type SigningAlgorithm = 'EdDSA' | 'ES256';

export interface SigningKey {
  /** RFC 7638 thumbprint of the public key. */
  readonly kid: string;
  /** What `/.well-known/jwks.json` answers: the public half alone. */
  readonly publicJwks: JSONWebKeySet;
  /** Signs claims as a compact JWT; `header` adds to `alg` and `kid`, and cannot replace them. */
  sign(claims: JWTPayload, header: Readonly<Record<string, unknown>>): Promise<string>;
}

/** Whatever signs: one key, or the ring of a process. */
export type Signer = Pick<SigningKey, 'sign'>;

const keyOf = async (pem: string, alg: SigningAlgorithm): Promise<SigningKey> => {
  const privateKey = await importPKCS8(pem, alg, { extractable: true });
  const { kty, crv, x, y } = await exportJWK(privateKey);
  const publicKey = { kty, crv, x, ...(y === undefined ? {} : { y }) };
  const kid = await calculateJwkThumbprint(publicKey);
  return {
    kid,
    publicJwks: { keys: [{ ...publicKey, kid, alg, use: 'sig' }] },
    sign: (claims, header) =>
      new SignJWT(claims).setProtectedHeader({ ...header, alg, kid }).sign(privateKey),
  };
};

/** The key in a file; null when there is no file. Throws when it is readable by others or no such key. */
export const loadSigningKey = async (
  file: string,
  algorithm: SigningAlgorithm = 'EdDSA',
): Promise<SigningKey | null> => {
  const pem = await readSecret(file);
  return pem === null ? null : keyOf(pem, algorithm);
};

/**
 * The key in a file, made there (0600, Ed25519 unless told otherwise) when there is none.
 * Throws when the file is readable by others, is not such a key, or cannot be written.
 */
export const loadOrCreateSigningKey = async (
  file: string,
  algorithm: SigningAlgorithm = 'EdDSA',
): Promise<SigningKey> => {
  const pem = await readOrMakeSecret(file, async () => {
    const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
    return exportPKCS8(privateKey);
  });
  return keyOf(pem, algorithm);
};
