/**
 * Whom the partners have shut out before their token ends: a file that each process reads for itself.
 * Like signing-key.ts it touches the disk, because `schema` is all that gateway and subgraphs share.
 */
import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { Refusal } from '../errors/refusal.js';
import type { Principal } from './principal.js';

type Denied = Pick<Principal, 'issuer' | 'subject' | 'tokenId'>;

export interface DenyList {
  /**
   * Throws Refusal UNAUTHENTICATED for whoever is on the list, and SOURCE_UNAVAILABLE for everybody while
   * the list cannot be read: nobody is let in on a list that we do not know.
   */
  check(principal: Denied): void;
}

/** For processes that are given no list: nobody is denied. */
export const nobodyDenied: DenyList = { check: () => undefined };

const name = z.string().min(1).max(256);

/** A person or system by `sub`, or one token by `jti`; always of one issuer, whose names are its own. */
const list = z
  .array(
    z.union([z.strictObject({ iss: name, sub: name }), z.strictObject({ iss: name, jti: name })]),
  )
  .readonly();

const keyOf = (kind: 'sub' | 'jti', issuer: string, value: string): string =>
  JSON.stringify([kind, issuer, value]);

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('The deny list is not JSON.');
  }
};

/** Throws an Error that names every bad place, and no value. */
const read = (file: string): ReadonlySet<string> => {
  const result = list.safeParse(parsed(readFileSync(file, 'utf8')));
  if (!result.success) {
    const places = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`The deny list is not usable. ${places.join('; ')}`);
  }
  return new Set(
    result.data.map((one) =>
      'sub' in one ? keyOf('sub', one.iss, one.sub) : keyOf('jti', one.iss, one.jti),
    ),
  );
};

/** Changes whenever the file is written or another takes its place. */
const stateOf = (file: string): string => {
  const { ino, mtimeNs, ctimeNs, size } = statSync(file, { bigint: true });
  return [ino, mtimeNs, ctimeNs, size].join(' ');
};

/**
 * The list in a JSON file: `[{"iss": "…", "sub": "…"}, {"iss": "…", "jti": "…"}]`. The file's state is
 * asked at every check, a few microseconds, and the file read again when it changed: a denial counts from
 * the next request, and the next event, on. Throws when the file is missing or unusable at start.
 */
export const openDenyList = (file: string): DenyList => {
  let state = stateOf(file);
  let denied: ReadonlySet<string> | null = read(file);

  const refresh = (): ReadonlySet<string> => {
    try {
      const now = stateOf(file);
      if (now !== state || denied === null) {
        denied = null;
        state = now;
        denied = read(file);
      }
      return denied;
    } catch {
      denied = null;
      throw new Refusal('SOURCE_UNAVAILABLE', undefined, { retryable: true });
    }
  };

  return {
    check({ issuer, subject, tokenId }) {
      const now = refresh();
      const isDenied =
        now.has(keyOf('sub', issuer, subject)) ||
        (tokenId !== null && now.has(keyOf('jti', issuer, tokenId)));
      if (isDenied) throw new Refusal('UNAUTHENTICATED');
    },
  };
};
