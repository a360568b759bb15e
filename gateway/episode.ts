import type { fetch as undiciFetch } from 'undici';
import { Refusal } from '../schema/errors/refusal.js';
import { agencies } from '../schema/principal/agency.js';
import type { Agency, CallerAgency } from '../schema/principal/agency.js';
import type { EpisodePass } from '../schema/principal/episode-pass.js';
import { ownerOfReference } from '../schema/principal/episode-reference.js';
import { isInvited } from '../schema/principal/is-invited.js';
import { UntilExpiry } from '../schema/principal/jwt/until-expiry.js';
import type { Principal } from '../schema/principal/principal.js';
import type { AccessPurpose } from '../schema/principal/purpose.js';
import type { PassVerifier } from '../schema/principal/verify-episode-pass.js';

export interface EpisodeOptions {
  /** Base address of each owner's subgraph; a pass is asked at `/pass`. */
  readonly subgraphUrls: Readonly<Record<Agency, URL>>;
  readonly passVerifier: PassVerifier;
  /** The registry's: which agency an issuer speaks for. */
  readonly agencyOf: (issuer: string) => CallerAgency | null;
  readonly fetch: typeof undiciFetch;
  /** Seconds since 1970, real time. */
  readonly nowSeconds: () => number;
}

export interface EpisodeRequest {
  readonly token: string;
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

interface Question {
  readonly owner: Agency;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Per subgraph and request (protocol §8). */
const timeoutMs = 2_000;
/** A pass of 200 children is below 64 KiB; more is no pass. */
const maxAnswerBytes = 65_536;
const maxChildren = 200;
const maxRemembered = 5_000;
/** A remembered pass is used with this much life left, for its owner to verify it after the journey. */
const reuseSeconds = 3;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const recordHolder = ({ agency }: Principal): Agency | null =>
  agencies.find((holder) => holder === agency) ?? null;

const questionOf = (request: EpisodeRequest): Question | null => {
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

const unavailable = (owner: Agency): Refusal =>
  new Refusal('SOURCE_UNAVAILABLE', undefined, { owner, retryable: true });

/** What an owner's status means to the caller; its body is not repeated, for it is not ours. */
const refusalOf = (owner: Agency, status: number): Refusal => {
  if (status === 404) return new Refusal('EPISODE_NOT_FOUND');
  if (status === 401) return new Refusal('UNAUTHENTICATED');
  if (status === 403) return new Refusal('PURPOSE_NOT_AVAILABLE');
  return unavailable(owner);
};

const signedPass = (owner: Agency, text: string): string => {
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null && 'pass' in answer) {
      if (typeof answer.pass === 'string') return answer.pass;
    }
  } catch {
    throw unavailable(owner);
  }
  throw unavailable(owner);
};

type Answer = Awaited<ReturnType<typeof undiciFetch>>;

const boundedText = async (answer: Answer): Promise<string | null> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > maxAnswerBytes) return null;
  }
  return text;
};

/** Asks owners for passes, and remembers each for its life, per token, purpose and episode or children. */
export const createEpisodes = (options: EpisodeOptions): Episodes => {
  const { subgraphUrls, passVerifier, agencyOf, fetch, nowSeconds } = options;
  const remembered = new UntilExpiry<ResolvedPass>(maxRemembered, nowSeconds);

  const post = async ({ owner, body }: Question, token: string) => {
    try {
      const answer = await fetch(new URL('/pass', subgraphUrls[owner]), {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return { status: answer.status, text: await boundedText(answer) };
    } catch {
      throw unavailable(owner);
    }
  };

  const ask = async (question: Question, token: string): Promise<ResolvedPass> => {
    const { owner } = question;
    const { status, text } = await post(question, token);
    if (status !== 200 || text === null) throw refusalOf(owner, status);
    const jwt = signedPass(owner, text);
    const pass = await passVerifier.verify(jwt).catch(() => {
      throw unavailable(owner);
    });
    return { ...pass, jwt };
  };

  const check = (pass: ResolvedPass, question: Question, request: EpisodeRequest): void => {
    const { principal, purpose, episode } = request;
    const isTheOneAsked =
      pass.owner === question.owner &&
      (episode === null ? pass.kind === 'SELF' : pass.episode === episode);
    if (!isTheOneAsked) throw unavailable(question.owner);
    if (!pass.purposes.includes(purpose) || !isInvited(pass, principal, agencyOf)) {
      throw new Refusal('EPISODE_NOT_FOUND');
    }
  };

  return {
    async resolve(request) {
      const question = questionOf(request);
      if (question === null) return null;
      const sameness = JSON.stringify([request.token, question]);
      const before = remembered.get(sameness, reuseSeconds);
      if (before !== undefined) return before;
      const pass = await ask(question, request.token);
      check(pass, question, request);
      remembered.set(sameness, pass, pass.expiresAt);
      return pass;
    },
  };
};
