import { Refusal } from '../../../schema/errors/refusal.js';
import { mayUsePurpose } from '../../../schema/policy/role-purpose.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { EpisodePass } from '../../../schema/principal/episode-pass.js';
import { isInvited } from '../../../schema/principal/is-invited.js';
import type { Principal } from '../../../schema/principal/principal.js';
import type { RequestContextClaims } from '../../../schema/principal/request-context.js';
import type { TokenVerifier } from '../../../schema/principal/verify-access-token.js';
import type { PassVerifier } from '../../../schema/principal/verify-episode-pass.js';
import { createContextVerifier } from '../../../schema/principal/verify-request-context.js';
import type {
  ContextVerifierOptions,
  VerifiedContext,
} from '../../../schema/principal/verify-request-context.js';

export interface RequestVerifierOptions extends ContextVerifierOptions {
  readonly owner: Agency;
  readonly tokenVerifier: TokenVerifier;
  readonly passVerifier: PassVerifier;
}

/** Headers by lower-case name, as Node gives them. */
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A request of which this subgraph has itself verified everything that the gateway says. */
export interface VerifiedRequest extends Omit<RequestContextClaims, 'pass'> {
  readonly principal: Principal;
  /** Every issuer that speaks for the caller's agency; absent: the caller's own alone. */
  readonly issuers?: readonly string[];
  /** The verified pass: with the owner's own tables, the only source of relationship facts. */
  readonly pass: EpisodePass | null;
  /** The pass as its owner signed it; null when `pass` is. */
  readonly passJwt: string | null;
  /** It follows feeds: decided as such whatever else it carries. */
  readonly isFeed?: boolean;
  /** The call that it is part of, as the owner's log counts them: one connection, whatever is followed on it. */
  readonly callId?: string;
  /** Nobody sent it: the agency acts by itself on what another has told. */
  readonly isArrival?: boolean;
}

export interface RequestVerifier {
  /**
   * Throws Refusal UNAUTHENTICATED without a valid token and context; PURPOSE_NOT_AVAILABLE;
   * EPISODE_NOT_FOUND when the pass does not serve the purpose or invite the caller;
   * EPISODE_REQUIRED when another agency's self pass is all there is; SOURCE_UNAVAILABLE when
   * somebody's keys cannot be read.
   */
  verify(headers: Headers): Promise<VerifiedRequest>;
}

const bearer = /^Bearer +(\S+)$/i;

const tokensOf = (headers: Headers): { readonly token: string; readonly context: string } => {
  const { authorization, 'x-request-context': context } = headers;
  const token = typeof authorization === 'string' ? bearer.exec(authorization)?.[1] : undefined;
  if (token === undefined || typeof context !== 'string') throw new Refusal('UNAUTHENTICATED');
  return { token, context };
};

/** INVARIANT: a context never outlives what it rests on, however the gateway's clock stands. */
const checkLife = (said: VerifiedContext, principal: Principal, pass: EpisodePass | null): void => {
  const end = Math.min(principal.expiresAt, pass?.expiresAt ?? principal.expiresAt);
  if (said.expiresAt > end) throw new Refusal('UNAUTHENTICATED');
};

/** Without a purpose no record is read, so there is nothing that a pass or a justification could be for. */
const checkPurpose = (said: VerifiedContext, { agency, roles }: Principal): void => {
  const { purpose, pass, justification } = said;
  if (purpose === null) {
    if (pass !== null || justification !== null) throw new Refusal('UNAUTHENTICATED');
  } else if (!mayUsePurpose(agency, roles, purpose)) throw new Refusal('PURPOSE_NOT_AVAILABLE');
};

/** Only health's self pass reaches another agency's records, and only for direct care (docs/protocol.md). */
const reachesOwner = (pass: EpisodePass, said: VerifiedContext, owner: Agency): boolean =>
  pass.kind !== 'SELF' ||
  pass.owner === owner ||
  (pass.owner === 'HEALTH' && said.purpose === 'DIRECT_CARE');

/**
 * Verifies what comes from the gateway, for one subgraph. The gateway's own checks are not relied on:
 * purpose and invitation are checked again from this subgraph's copy of the registry and the policy.
 */
export const createRequestVerifier = (options: RequestVerifierOptions): RequestVerifier => {
  const { owner, tokenVerifier, passVerifier } = options;
  const contexts = createContextVerifier(options);

  const checkPass = (pass: EpisodePass, said: VerifiedContext, principal: Principal): void => {
    const serves = said.purpose !== null && pass.purposes.includes(said.purpose);
    if (!serves || !isInvited(pass, principal, tokenVerifier.agencyOf)) {
      throw new Refusal('EPISODE_NOT_FOUND');
    }
    if (!reachesOwner(pass, said, owner)) throw new Refusal('EPISODE_REQUIRED');
  };

  return {
    async verify(headers) {
      const { token, context } = tokensOf(headers);
      const principal = await tokenVerifier.verify(token);
      const said = await contexts.verify(context, token);
      checkPurpose(said, principal);
      const { purpose, justification, withheld, requestId, pass: passJwt } = said;
      const pass = passJwt === null ? null : await passVerifier.verify(passJwt);
      checkLife(said, principal, pass);
      if (pass !== null) checkPass(pass, said, principal);
      const issuers = tokenVerifier.issuersOf(principal.agency);
      return { principal, issuers, purpose, pass, passJwt, justification, withheld, requestId };
    },
  };
};
