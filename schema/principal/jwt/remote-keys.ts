import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors } from 'jose';
import type { CryptoKey, FetchImplementation, FlattenedJWSInput, JWTHeaderParameters } from 'jose';

/** The publisher of a key set did not answer, and no key set of it is young enough to use. */
export class KeysUnavailable extends Error {
  constructor() {
    super('The key set could not be read.');
    this.name = 'KeysUnavailable';
  }
}

export type KeyFinder = (
  header?: JWTHeaderParameters,
  token?: FlattenedJWSInput,
) => Promise<CryptoKey>;

export interface RemoteKeysOptions {
  /** Seconds since 1970, real time. */
  readonly nowSeconds: () => number;
  /** After a key set was read, unknown key ids do not read it again for this long. Default 5 s. */
  readonly cooldownMs?: number;
  /** How long the publisher may take to answer. Default 2 s. */
  readonly timeoutMs?: number;
  /** What reads the key set: the global fetch when absent. */
  readonly fetchKeys?: FetchImplementation | undefined;
}

/** A key set is read again after this long: a key that its owner withdrew dies within ten minutes. */
const cacheMaxAgeMs = 600_000;
/** During an outage of the publisher the last key set serves on for an hour, the life of a token. */
const outageSeconds = 3_600;
/** After a failed read nobody tries again for this long, so that bad tokens cannot hammer a dead host. */
const retrySeconds = 2;

const isNoSuchKey = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

/**
 * Finds the key of a token at its publisher. A key id that the set does not know makes it be read
 * again, once per cool-down, which is how a rotated key arrives.
 * Throws KeysUnavailable when the publisher fails; jose's own errors when it has no such key.
 */
export const createRemoteKeys = (uri: URL, options: RemoteKeysOptions): KeyFinder => {
  const { nowSeconds, cooldownMs = 5_000, timeoutMs = 2_000, fetchKeys } = options;
  const remote = createRemoteJWKSet(uri, {
    timeoutDuration: timeoutMs,
    cooldownDuration: cooldownMs,
    cacheMaxAge: cacheMaxAgeMs,
    ...(fetchKeys ? { [customFetch]: fetchKeys } : {}),
  });
  let readAt = Number.NEGATIVE_INFINITY;
  let failedAt = Number.NEGATIVE_INFINITY;

  const fromLastSet: KeyFinder = async (header, token) => {
    const last = remote.jwks();
    if (last === undefined || nowSeconds() - readAt > outageSeconds) throw new KeysUnavailable();
    return createLocalJWKSet(last)(header, token).catch(() => {
      throw new KeysUnavailable();
    });
  };

  return async (header, token) => {
    if (nowSeconds() - failedAt < retrySeconds) return fromLastSet(header, token);
    try {
      const key = await remote(header, token);
      if (remote.fresh) readAt = nowSeconds();
      return key;
    } catch (error) {
      if (isNoSuchKey(error)) throw error;
      failedAt = nowSeconds();
      return fromLastSet(header, token);
    }
  };
};
