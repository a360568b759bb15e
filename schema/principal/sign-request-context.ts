import type { SubgraphName } from './agency.js';
import { UntilExpiry, sha256Of, type Lasting } from './jwt/until-expiry.js';
import { unauthenticated } from './jwt/verify-jwt.js';
import type { RequestContextClaims } from './request-context.js';
import type { Signer } from './signing-key.js';

/** A context lives at most this long (docs/protocol.md). */
export const maxContextSeconds = 30;

export const contextType = 'childview-context+jwt';

/** For `connection_init` alone: a subscription's context lives as long as the token, so it is of another type. */
export const subscriptionContextType = 'childview-subscription-context+jwt';

export const contextIssuer = 'gateway';

/** A remembered context is used again only with this much life left, so that it outlives the journey. */
const reuseSeconds = 5;
const maxRemembered = 5_000;

export interface ContextRequest {
  readonly audience: SubgraphName;
  /** The caller's access token, which the context is bound to and travels with. */
  readonly accessToken: string;
  readonly claims: RequestContextClaims;
  /** The sooner end of the access token and the pass: seconds since 1970, real time. */
  readonly notAfter: number;
  /** For a subscription's connection: lives until `notAfter`, and no request is answered by it. */
  readonly isForSubscription?: boolean;
}

export interface ContextSigner {
  /** Throws Refusal UNAUTHENTICATED when the token or the pass has ended already. */
  sign(request: ContextRequest): Promise<string>;
}

const claimsOf = ({ purpose, pass, justification, withheld, requestId }: RequestContextClaims) => ({
  purpose,
  pass,
  justification,
  withheld: [...withheld].sort(),
  requestId,
});

/** Signs contexts by the gateway's key; one is used again while every one of its claims is the same. */
export const createContextSigner = (key: Signer, nowSeconds: () => number): ContextSigner => {
  const remembered = new UntilExpiry<string>(maxRemembered, nowSeconds);
  return {
    async sign({ audience, accessToken, claims, notAfter, isForSubscription = false }) {
      const now = nowSeconds();
      if (notAfter <= now) throw unauthenticated();
      const said = { ...claimsOf(claims), aud: audience, ath: sha256Of(accessToken) };
      const sameness = JSON.stringify([said, notAfter, isForSubscription]);
      const signAfresh = async (): Promise<Lasting<string>> => {
        const exp = isForSubscription ? notAfter : Math.min(notAfter, now + maxContextSeconds);
        const typ = isForSubscription ? subscriptionContextType : contextType;
        const times = { iss: contextIssuer, iat: now, exp };
        return { value: await key.sign({ ...said, ...times }, { typ }), expiresAt: exp };
      };
      return remembered.of(sameness, signAfresh, reuseSeconds);
    },
  };
};
