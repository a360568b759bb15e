import { z } from 'zod';
import { dataClasses } from '../policy/data-class.js';
import type { SubgraphName } from './agency.js';
import { createRemoteKeys, type RemoteKeysOptions } from './jwt/remote-keys.js';
import { UntilExpiry, sha256Of, type Lasting } from './jwt/until-expiry.js';
import { clockSkewSeconds, unauthenticated, verifyJwt } from './jwt/verify-jwt.js';
import { accessPurposes } from './purpose.js';
import type { RequestContextClaims } from './request-context.js';
import {
  contextIssuer,
  contextType,
  maxContextSeconds,
  subscriptionContextType,
} from './sign-request-context.js';

export interface ContextVerifierOptions extends RemoteKeysOptions {
  /** The subgraph that verifies: a context for another is refused. */
  readonly name: SubgraphName;
  readonly gatewayJwksUri: URL;
  /** Verifies what comes with `connection_init`, which lives as long as the token, and nothing else. */
  readonly isForSubscription?: boolean;
}

export interface VerifiedContext extends RequestContextClaims {
  /** Seconds since 1970, real time; at most 30 after issue, but for a subscription. */
  readonly expiresAt: number;
}

export interface ContextVerifier {
  /**
   * What the gateway says of this request. Throws Refusal UNAUTHENTICATED, also when the context was
   * made for another access token, or SOURCE_UNAVAILABLE when the gateway's keys cannot be read.
   */
  verify(jwt: string, accessToken: string): Promise<VerifiedContext>;
}

/** Room for a pass of 200 children, encoded once more, and a justification of 2,000 characters. */
const maxContextBytes = 81_920;
const maxRemembered = 5_000;

const classes = z.array(z.enum(dataClasses)).readonly();

const claims = z.object({
  iat: z.number().int(),
  exp: z.number().int(),
  aud: z.string(),
  ath: z.string().min(1),
  purpose: z.enum(accessPurposes).nullable(),
  pass: z.string().min(1).nullable(),
  justification: z
    .object({ text: z.string().min(1), classes })
    .readonly()
    .nullable(),
  withheld: classes,
  requestId: z.string().min(1).max(128),
});

interface Bound {
  readonly ath: string;
  readonly context: VerifiedContext;
}

const boundOf = (
  payload: unknown,
  { nowSeconds, isForSubscription }: ContextVerifierOptions,
): Bound => {
  const said = claims.safeParse(payload);
  if (!said.success) throw unauthenticated();
  const { iat, exp, ath, purpose, pass, justification, withheld, requestId } = said.data;
  const latest = nowSeconds() + maxContextSeconds + clockSkewSeconds;
  const isTooLong = exp - iat > maxContextSeconds || exp > latest;
  if (isTooLong && isForSubscription !== true) throw unauthenticated();
  return {
    ath,
    context: { purpose, pass, justification, withheld, requestId, expiresAt: exp },
  };
};

/** Verifies the gateway's contexts for one subgraph; remembered until they expire. */
export const createContextVerifier = (options: ContextVerifierOptions): ContextVerifier => {
  const { name, gatewayJwksUri, nowSeconds, isForSubscription = false } = options;
  const keys = createRemoteKeys(gatewayJwksUri, options);
  const remembered = new UntilExpiry<Bound>(maxRemembered, nowSeconds);

  const verifyAfresh = async (jwt: string): Promise<Lasting<Bound>> => {
    const payload = await verifyJwt(jwt, {
      keys,
      algorithms: ['EdDSA'],
      typ: isForSubscription ? subscriptionContextType : contextType,
      issuer: contextIssuer,
      audience: name,
      maxBytes: maxContextBytes,
      nowSeconds: nowSeconds(),
    });
    const bound = boundOf(payload, options);
    return { value: bound, expiresAt: bound.context.expiresAt };
  };

  return {
    async verify(jwt, accessToken) {
      const { ath, context } = await remembered.of(jwt, () => verifyAfresh(jwt));
      // INVARIANT: compared on every request, remembered or not: it is what ties context to caller.
      if (ath !== sha256Of(accessToken)) throw unauthenticated();
      return context;
    },
  };
};
