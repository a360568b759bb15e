/** Episodes for tests of identity: a pass as an owner would sign it, and a context as the gateway would. */
import type { Agency, SubgraphName } from '../../schema/principal/agency.js';
import type { EpisodePass } from '../../schema/principal/episode-pass.js';
import type { RequestContextClaims } from '../../schema/principal/request-context.js';
import { signEpisodePass } from '../../schema/principal/sign-episode-pass.js';
import { createContextSigner } from '../../schema/principal/sign-request-context.js';
import type { TestIdentity } from './identity.js';

export const aChildId = '5b1c6f0e-3f7a-4d52-9a51-0c8e4f6a7b21';

/** An open strategy discussion that invites police, social care and health. */
export const strategyDiscussion = (identity: TestIdentity): EpisodePass => ({
  owner: 'SOCIAL_CARE',
  episode: 'SD-2014-00123',
  kind: 'SD',
  purposes: ['S47_STRATEGY_CP'],
  children: [{ id: aChildId, area: 'E06000051', ageBand: 'UNDER_16', consent: 'NOT_SOUGHT' }],
  agencies: ['POLICE', 'SOCIAL_CARE', 'HEALTH'],
  people: [],
  investigations: [],
  expiresAt: identity.clock.seconds + 60,
});

/** The pass, signed by its owner's key unless another's is named. */
export const signPass = (
  identity: TestIdentity,
  pass: EpisodePass,
  signer: Agency = pass.owner,
): Promise<string> => signEpisodePass(identity.keys[signer], pass, identity.clock.seconds);

export interface ContextWish {
  readonly token: string;
  readonly audience?: SubgraphName;
  readonly claims?: Partial<RequestContextClaims>;
  readonly notAfter?: number;
}

/** A context of the gateway: purpose S47_STRATEGY_CP, no pass, unless wished otherwise. */
export const signContext = (identity: TestIdentity, wish: ContextWish): Promise<string> => {
  const { token, audience = 'police', claims = {}, notAfter = identity.clock.seconds + 60 } = wish;
  const plain: RequestContextClaims = {
    purpose: 'S47_STRATEGY_CP',
    pass: null,
    justification: null,
    withheld: [],
    requestId: 'r-1',
  };
  return createContextSigner(identity.keys.gateway, identity.nowSeconds).sign({
    audience,
    accessToken: token,
    claims: { ...plain, ...claims },
    notAfter,
  });
};
