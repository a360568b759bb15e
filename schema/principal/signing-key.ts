/**
 * The key with which a process signs what it says to the others, and the key set that it publishes.
 * With key-ring.ts and deny-list.ts the only place of `schema` that touches the disk: the gateway, the
 * subgraphs and the development issuer all need it, and `schema` is all that they may share.
 */
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  SignJWT,
  calculateJwkThumbprint,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importPKCS8,
} from 'jose';
import type { JSONWebKeySet, JWTPayload } from 'jose';

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

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;

const makeSynced = async (file: string, text: string): Promise<void> => {
  await writeFile(file, text, { flag: 'wx', mode: 0o600 });
  const handle = await open(file, 'r');
  await handle.sync().finally(() => handle.close());
};

/**
 * INVARIANT: the file appears whole or not at all, and the first of two racing processes wins: a hard
 * link to an existing name fails, where a rename would replace the key that the other already uses.
 */
const createKeyFile = async (file: string, algorithm: SigningAlgorithm): Promise<void> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const draft = `${file}.${randomUUID()}`;
  try {
    await makeSynced(draft, await exportPKCS8(privateKey));
    await link(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await unlink(draft).catch(() => undefined);
  }
};

const readKeyFile = async (file: string): Promise<string | null> => {
  try {
    const { mode } = await stat(file);
    if ((mode & 0o077) !== 0) throw new Error('A signing key is readable by others: chmod 600 it.');
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
};

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
  const pem = await readKeyFile(file);
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
  const existing = await loadSigningKey(file, algorithm);
  if (existing !== null) return existing;
  await createKeyFile(file, algorithm);
  const made = await loadSigningKey(file, algorithm);
  if (made === null) throw new Error('A signing key vanished while it was being made.');
  return made;
};
