import { Refusal } from '../schema/errors/refusal.js';
import { agencies } from '../schema/principal/agency.js';
import type { Agency, CallerAgency } from '../schema/principal/agency.js';
import type { EpisodePass } from '../schema/principal/episode-pass.js';
import { ownerOfReference } from '../schema/principal/episode-reference.js';
import { isInvited } from '../schema/principal/is-invited.js';
import { UntilExpiry, type Lasting } from '../schema/principal/jwt/until-expiry.js';
import type { Principal } from '../schema/principal/principal.js';
import type { AccessPurpose } from '../schema/principal/purpose.js';
import type { PassVerifier } from '../schema/principal/verify-episode-pass.js';
import { createOwnerQuestion, ownerUnavailable } from './ask-owner-for-pass.js';
import type { OwnerAddresses, PassQuestion } from './ask-owner-for-pass.js';

export interface EpisodeOptions extends OwnerAddresses {
  readonly passVerifier: PassVerifier;
  /** The registry's: which agency an issuer speaks for. */
  readonly agencyOf: (issuer: string) => CallerAgency | null;
  /** Seconds since 1970, real time. */
  readonly nowSeconds: () => number;
}

export interface EpisodeRequest {
  readonly token: string;
  readonly requestId: string;
  readonly principal: Principal;
  readonly purpose: AccessPurpose;
  /** `x-episode`; null asks the caller's own agency for a self pass. */
  readonly episode: string | null;
  /** Children that the operation names; only a self pass depends on them. */
  readonly childIds: readonly string[];
}

/** A verified pass with the text that its owner signed, to be sent on. */
export interface ResolvedPass extends EpisodePass {
  readonly jwt: string;
}

export interface Episodes {
  /**
   * The pass of this request; null when there is no episode and no child of the caller's own agency
   * to ask for. Throws Refusal EPISODE_NOT_FOUND for an unknown form, and for unknown, closed and not
   * invited alike; PURPOSE_NOT_AVAILABLE; LIMIT_EXCEEDED above 200 children; SOURCE_UNAVAILABLE with
   * the owner, and no address, when the owner does not answer within two seconds.
   */
  resolve(request: EpisodeRequest): Promise<ResolvedPass | null>;
}

type CheckedRequest = EpisodeRequest & Pick<EpisodeOptions, 'agencyOf'>;

const maxChildren = 200;
const maxRemembered = 5_000;
/** A remembered pass is used with this much life left, for its owner to verify it after the journey. */
const reuseSeconds = 3;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const recordHolder = ({ agency }: Principal): Agency | null =>
  agencies.find((holder) => holder === agency) ?? null;

const questionOf = (request: EpisodeRequest): PassQuestion | null => {
  const { principal, purpose, episode, childIds } = request;
  const holder = recordHolder(principal);
  if (episode !== null) {
    const owner = ownerOfReference(episode, holder);
    if (owner === null) throw new Refusal('EPISODE_NOT_FOUND');
    return { owner, body: { episode, purpose } };
  }
  // An id that is none is a child that does not exist: asked for by nobody, found in no pass.
  const children = [...new Set(childIds)].filter((id) => uuid.test(id)).sort();
  if (children.length > maxChildren) throw new Refusal('LIMIT_EXCEEDED');
  return holder === null || children.length === 0
    ? null
    : { owner: holder, body: { children, purpose } };
};

/** INVARIANT: what the owner checked is checked again, on the pass that came back. */
const checkPass = (pass: EpisodePass, question: PassQuestion, asked: CheckedRequest): void => {
  const { principal, purpose, episode, agencyOf } = asked;
  const isTheOneAsked =
    pass.owner === question.owner &&
    (episode === null ? pass.kind === 'SELF' : pass.episode === episode);
  if (!isTheOneAsked) throw ownerUnavailable(question.owner);
  if (!pass.purposes.includes(purpose) || !isInvited(pass, principal, agencyOf)) {
    throw new Refusal('EPISODE_NOT_FOUND');
  }
};

/** Asks owners for passes, and remembers each for its life, per token, purpose and episode or children. */
export const createEpisodes = (options: EpisodeOptions): Episodes => {
  const { passVerifier, agencyOf, nowSeconds } = options;
  const askOwner = createOwnerQuestion(options);
  const remembered = new UntilExpiry<ResolvedPass>(maxRemembered, nowSeconds);

  return {
    async resolve(request) {
      const question = questionOf(request);
      if (question === null) return null;
      const sameness = JSON.stringify([request.token, question]);
      const askAfresh = async (): Promise<Lasting<ResolvedPass>> => {
        const jwt = await askOwner(question, request);
        const pass = await passVerifier.verify(jwt).catch(() => {
          throw ownerUnavailable(question.owner);
        });
        checkPass(pass, question, { ...request, agencyOf });
        return { value: { ...pass, jwt }, expiresAt: pass.expiresAt };
      };
      return remembered.of(sameness, askAfresh, reuseSeconds);
    },
  };
};
