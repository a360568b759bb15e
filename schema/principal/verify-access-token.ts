import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { CallerAgency } from './agency.js';
import { nobodyDenied } from './deny-list.js';
import type { DenyList } from './deny-list.js';
import type { IssuerRegistry, RegisteredIssuer } from './issuer-registry.js';
import { createRemoteKeys } from './jwt/remote-keys.js';
import type { KeyFinder, RemoteKeysOptions } from './jwt/remote-keys.js';
import { UntilExpiry, type Lasting } from './jwt/until-expiry.js';
import { unauthenticated, verifyJwt } from './jwt/verify-jwt.js';
import type { Principal } from './principal.js';
import { roles } from './role.js';

/** An access token is at most 8 KiB: room for roles and areas, none for a payload that stalls us. */
const maxTokenBytes = 8_192;
/** Tokens remembered; at about 1 KiB each, 10 MiB. */
const maxRemembered = 10_000;

export interface TokenVerifierOptions extends RemoteKeysOptions {
  /** Asked on every request. Absent: nobody is denied. */
  readonly denyList?: DenyList;
}

export interface TokenVerifier {
  /** Who the bearer is. Throws Refusal UNAUTHENTICATED, or SOURCE_UNAVAILABLE when keys cannot be read. */
  verify(token: string): Promise<Principal>;
  /**
   * For who was verified and is still being served: throws Refusal UNAUTHENTICATED when the token has ended
   * or its bearer been denied, SOURCE_UNAVAILABLE when that cannot be known.
   */
  recheck(principal: Principal): void;
  /** The agency that an issuer speaks for; null when it is not registered. */
  readonly agencyOf: (issuer: string) => CallerAgency | null;
  /** The issuers that speak for an agency: it may have several. */
  readonly issuersOf: (agency: CallerAgency) => readonly string[];
}

const claims = z.object({
  sub: z.string().min(1).max(256),
  exp: z.number().int(),
  jti: z.string().min(1).max(256).optional(),
  name: z.string().min(1).max(200).optional(),
  kind: z.enum(['person', 'system']),
  roles: z.array(z.enum(roles)).min(1).max(16),
  areas: z.array(z.string()).max(200).default([]),
  team: z.string().nullish(),
  /** Absent is the lowest level of identity assurance. */
  assurance: z.number().int().min(1).max(3).default(1),
});

type Claims = z.infer<typeof claims>;

const mayAssert = (issuer: RegisteredIssuer, said: Claims): boolean =>
  said.roles.every((role) => issuer.roles.includes(role)) &&
  said.areas.every((area) => issuer.areas.includes(area)) &&
  (said.team == null || issuer.teams.includes(said.team));

/** The agency and organisation are the registry's; a claim of that name is not even read. */
const principalOf = (issuer: RegisteredIssuer, payload: unknown): Principal => {
  const said = claims.safeParse(payload);
  if (!said.success || !mayAssert(issuer, said.data)) throw unauthenticated();
  const { sub, exp, jti, name, kind, team, assurance } = said.data;
  return {
    issuer: issuer.iss,
    subject: sub,
    name: name ?? null,
    kind,
    agency: issuer.agency,
    organisation: issuer.organisation,
    roles: [...new Set(said.data.roles)].sort(),
    areas: [...new Set(said.data.areas)].sort(),
    team: team ?? null,
    assurance,
    tokenId: jti ?? null,
    expiresAt: exp,
  };
};

const claimedIssuer = (token: string): unknown => {
  try {
    return token.length > maxTokenBytes ? undefined : decodeJwt(token).iss;
  } catch {
    return undefined;
  }
};

/** Verifies access tokens of registered issuers; a token that was found good is remembered until it expires. */
export const createTokenVerifier = (
  registry: IssuerRegistry,
  options: TokenVerifierOptions,
): TokenVerifier => {
  const { nowSeconds, denyList = nobodyDenied } = options;
  const known = new Map<unknown, { readonly issuer: RegisteredIssuer; readonly keys: KeyFinder }>(
    registry.map((issuer) => [
      issuer.iss,
      { issuer, keys: createRemoteKeys(new URL(issuer.jwksUri), options) },
    ]),
  );
  const remembered = new UntilExpiry<Principal>(maxRemembered, nowSeconds);

  const verifyAfresh = async (token: string): Promise<Lasting<Principal>> => {
    const found = known.get(claimedIssuer(token));
    if (found === undefined) throw unauthenticated();
    const { issuer, keys } = found;
    const payload = await verifyJwt(token, {
      keys,
      algorithms: issuer.algorithms,
      typ: 'at+jwt',
      issuer: issuer.iss,
      audience: issuer.audience,
      maxBytes: maxTokenBytes,
      nowSeconds: nowSeconds(),
    });
    const principal = principalOf(issuer, payload);
    return { value: principal, expiresAt: principal.expiresAt };
  };

  return {
    async verify(token) {
      const principal = await remembered.of(token, () => verifyAfresh(token));
      denyList.check(principal);
      return principal;
    },
    recheck(principal) {
      if (principal.expiresAt <= nowSeconds()) throw unauthenticated();
      denyList.check(principal);
    },
    agencyOf: (issuer) => known.get(issuer)?.issuer.agency ?? null,
    issuersOf: (agency) => registry.filter((one) => one.agency === agency).map(({ iss }) => iss),
  };
};
