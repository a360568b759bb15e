import { Refusal } from '../schema/errors/refusal.js';
import { dataClasses } from '../schema/policy/data-class.js';
import type { DataClass } from '../schema/policy/data-class.js';
import { mayUsePurpose } from '../schema/policy/role-purpose.js';
import type { Principal } from '../schema/principal/principal.js';
import { isAccessPurpose } from '../schema/principal/purpose.js';
import type { AccessPurpose } from '../schema/principal/purpose.js';
import type { RequestContextClaims } from '../schema/principal/request-context.js';
import type { TokenVerifier } from '../schema/principal/verify-access-token.js';

/** Headers by lower-case name, as Node gives them and as `connection_init` is flattened to. */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface Caller {
  readonly principal: Principal;
  /** The access token itself, which is forwarded to every owner. */
  readonly token: string;
}

export type Justification = NonNullable<RequestContextClaims['justification']>;

/** A justification says enough to be reviewed, and fits on a page (docs/protocol.md). */
const justificationLength = { min: 20, max: 2_000 } as const;

const bearer = /^Bearer +([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)$/i;

/** Control characters other than tab and line breaks have no place in what a reviewer reads. */
const unreadable = /[^\P{Cc}\t\n\r]/u;

/** A header that is sent twice is no header: which of the two counts must not be for us to guess. */
const single = (headers: RequestHeaders, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value.trim() : undefined;
};

/** Who asks. Throws Refusal UNAUTHENTICATED, or SOURCE_UNAVAILABLE when the issuer's keys cannot be read. */
export const readCaller = async (
  headers: RequestHeaders,
  verifier: TokenVerifier,
): Promise<Caller> => {
  const token = bearer.exec(single(headers, 'authorization') ?? '')?.[1];
  if (token === undefined) throw new Refusal('UNAUTHENTICATED');
  return { principal: await verifier.verify(token), token };
};

/** Why the caller asks. Throws Refusal PURPOSE_REQUIRED or PURPOSE_NOT_AVAILABLE. */
export const readPurpose = (headers: RequestHeaders, principal: Principal): AccessPurpose => {
  const purpose = single(headers, 'x-purpose');
  if (purpose === undefined || purpose === '') throw new Refusal('PURPOSE_REQUIRED');
  const { agency, roles } = principal;
  if (!isAccessPurpose(purpose) || !mayUsePurpose(agency, roles, purpose)) {
    throw new Refusal('PURPOSE_NOT_AVAILABLE');
  }
  return purpose;
};

/** The reference of the episode; null when the caller names none. Its form is judged by episode.ts. */
export const readEpisode = (headers: RequestHeaders): string | null => {
  const episode = single(headers, 'x-episode');
  return episode === undefined || episode === '' ? null : episode;
};

const badInput = (): Refusal =>
  new Refusal(
    'BAD_USER_INPUT',
    'x-justification is 20 to 2,000 characters, percent-encoded, with the classes it is for in x-justify.',
  );

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    throw badInput();
  }
};

const readClasses = (list: string): readonly DataClass[] => {
  const names = list.split(/[\s,]+/).filter((name) => name !== '');
  const known = dataClasses.filter((name) => names.includes(name));
  if (known.length === 0 || known.length !== new Set(names).size) throw badInput();
  return known;
};

/**
 * Why a class that asks for it should be opened, and which; null when neither header is sent.
 * Throws Refusal BAD_USER_INPUT, also when one header comes without the other.
 */
export const readJustification = (headers: RequestHeaders): Justification | null => {
  const sent = headers['x-justification'] ?? headers['x-justify'];
  if (sent === undefined) return null;
  const text = decoded(single(headers, 'x-justification') ?? '');
  const { min, max } = justificationLength;
  const length = Array.from(text).length;
  if (length < min || length > max || unreadable.test(text)) throw badInput();
  return { text, classes: readClasses(single(headers, 'x-justify') ?? '') };
};
