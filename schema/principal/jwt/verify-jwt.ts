import { decodeProtectedHeader, jwtVerify } from 'jose';
import { Refusal } from '../../errors/refusal.js';
import { KeysUnavailable } from './remote-keys.js';
import type { KeyFinder } from './remote-keys.js';

export interface Expectation {
  readonly keys: KeyFinder;
  /** Signature algorithms that the key's owner is registered with; never `none`, never HS*. */
  readonly algorithms: readonly string[];
  /** Media type in the header: tells an access token, a pass and a context apart (RFC 8725 §3.11). */
  readonly typ: string;
  readonly issuer: string;
  /** Null: the text names no audience, because its owner hands it to every agency. */
  readonly audience: string | null;
  readonly maxBytes: number;
  /** Seconds since 1970, real time. */
  readonly nowSeconds: number;
}

/** Header members that bring or name a key from outside the registry, or demand an extension. */
const foreignHeaders = ['jku', 'x5u', 'x5c', 'jwk', 'crit', 'zip'] as const;

/** Clocks of two agencies may differ this much; forgiven at the start of a token, never at its end. */
export const clockSkewSeconds = 5;

/** Every defect of a token answers alike, so that nobody learns by trying which check failed. */
export const unauthenticated = (): Refusal => new Refusal('UNAUTHENTICATED');

const read = async (jwt: string, expected: Expectation): Promise<Record<string, unknown>> => {
  const header = decodeProtectedHeader(jwt);
  if (foreignHeaders.some((name) => name in header)) throw unauthenticated();
  const { payload } = await jwtVerify(jwt, expected.keys, {
    algorithms: [...expected.algorithms],
    typ: expected.typ,
    issuer: expected.issuer,
    ...(expected.audience === null ? {} : { audience: expected.audience }),
    requiredClaims: ['exp'],
    currentDate: new Date(expected.nowSeconds * 1000),
  });
  if (payload.iat !== undefined && payload.iat > expected.nowSeconds + clockSkewSeconds) {
    throw unauthenticated();
  }
  return payload;
};

/**
 * The claims of a signed text that is what it should be, now. Throws Refusal UNAUTHENTICATED for any
 * defect, and SOURCE_UNAVAILABLE when the signer's keys cannot be read: an outage accuses nobody.
 * The jose error is not kept as a cause: it carries the claims, and causes are logged.
 */
export const verifyJwt = async (
  jwt: string,
  expected: Expectation,
): Promise<Record<string, unknown>> => {
  if (Buffer.byteLength(jwt) > expected.maxBytes) throw unauthenticated();
  try {
    return await read(jwt, expected);
  } catch (error) {
    if (error instanceof KeysUnavailable) {
      throw new Refusal('SOURCE_UNAVAILABLE', undefined, { retryable: true });
    }
    throw unauthenticated();
  }
};
