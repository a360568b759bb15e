import { decodeJwt } from 'jose';
import { z } from 'zod';
import { agencies, subgraphOf } from './agency.js';
import type { Agency } from './agency.js';
import { episodeKinds } from './episode-pass.js';
import type { EpisodePass } from './episode-pass.js';
import { kindOfReference, ownersOfKind, selfReference } from './episode-reference.js';
import { createRemoteKeys } from './jwt/remote-keys.js';
import type { KeyFinder, RemoteKeysOptions } from './jwt/remote-keys.js';
import { UntilExpiry, type Lasting } from './jwt/until-expiry.js';
import { clockSkewSeconds, unauthenticated, verifyJwt } from './jwt/verify-jwt.js';
import { accessPurposes } from './purpose.js';
import { maxPassSeconds, passType } from './sign-episode-pass.js';

export interface PassVerifierOptions extends RemoteKeysOptions {
  /** Where each owner publishes its keys: one owner's key never vouches for another's episode. */
  readonly jwksUris: Readonly<Record<Agency, URL>>;
}

export interface PassVerifier {
  /** What the owner vouches. Throws Refusal UNAUTHENTICATED, or SOURCE_UNAVAILABLE when keys cannot be read. */
  verify(jwt: string): Promise<EpisodePass>;
}

/** Room for 200 children at 160 bytes each. */
const maxPassBytes = 49_152;
const maxRemembered = 5_000;

const claims = z.object({
  iat: z.number().int(),
  exp: z.number().int(),
  episode: z.string().min(1).max(64),
  kind: z.enum(episodeKinds),
  purposes: z.array(z.enum(accessPurposes)).min(1),
  children: z.array(
    z.object({
      id: z.string().min(1),
      area: z.string().nullable(),
      ageBand: z.enum(['UNBORN', 'UNDER_16', '16_OR_OVER', 'UNKNOWN']),
      consent: z.enum(['GIVEN', 'REFUSED', 'NOT_SOUGHT', 'NOT_RECORDED']),
    }),
  ),
  agencies: z.array(z.enum(agencies)),
  people: z.array(
    z.object({
      iss: z.string().min(1),
      sub: z.string().min(1),
      relation: z.enum(['ALLOCATED_WORKER', 'OFFICER_IN_CASE', 'TREATING_CLINICIAN', 'INVITED']),
    }),
  ),
  investigations: z.array(z.string().min(1)),
});

const kindFits = (owner: Agency, { kind, episode }: z.infer<typeof claims>): boolean =>
  ownersOfKind[kind].includes(owner) &&
  (kind === 'SELF' ? episode === selfReference : kindOfReference(episode) === kind);

const passOf = (owner: Agency, payload: unknown, nowSeconds: number): EpisodePass => {
  const said = claims.safeParse(payload);
  if (!said.success || !kindFits(owner, said.data)) throw unauthenticated();
  const { iat, exp, ...facts } = said.data;
  if (exp - iat > maxPassSeconds) throw unauthenticated();
  if (exp > nowSeconds + maxPassSeconds + clockSkewSeconds) throw unauthenticated();
  return { owner, ...facts, expiresAt: exp };
};

const claimedOwner = (jwt: string): Agency | undefined => {
  try {
    const { iss } = jwt.length > maxPassBytes ? {} : decodeJwt(jwt);
    return agencies.find((agency) => subgraphOf[agency] === iss);
  } catch {
    return undefined;
  }
};

/** Verifies passes of the four owners; a pass that was found good is remembered until it expires. */
export const createPassVerifier = (options: PassVerifierOptions): PassVerifier => {
  const { jwksUris, nowSeconds } = options;
  const keysOf = (agency: Agency): KeyFinder => createRemoteKeys(jwksUris[agency], options);
  const keys: Readonly<Record<Agency, KeyFinder>> = {
    POLICE: keysOf('POLICE'),
    SOCIAL_CARE: keysOf('SOCIAL_CARE'),
    HEALTH: keysOf('HEALTH'),
    CPS: keysOf('CPS'),
  };
  const remembered = new UntilExpiry<EpisodePass>(maxRemembered, nowSeconds);

  const verifyAfresh = async (jwt: string): Promise<Lasting<EpisodePass>> => {
    const owner = claimedOwner(jwt);
    if (owner === undefined) throw unauthenticated();
    const payload = await verifyJwt(jwt, {
      keys: keys[owner],
      algorithms: ['EdDSA'],
      typ: passType,
      issuer: subgraphOf[owner],
      audience: null,
      maxBytes: maxPassBytes,
      nowSeconds: nowSeconds(),
    });
    const pass = passOf(owner, payload, nowSeconds());
    return { value: pass, expiresAt: pass.expiresAt };
  };

  return { verify: (jwt) => remembered.of(jwt, () => verifyAfresh(jwt)) };
};
