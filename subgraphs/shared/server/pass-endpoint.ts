import { z } from 'zod';
import type { AskedPass } from '../audit/audit-trail.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import type { RefusalCode } from '../../../schema/errors/refusal.js';
import { mayUsePurpose } from '../../../schema/policy/role-purpose.js';
import type { Agency, CallerAgency } from '../../../schema/principal/agency.js';
import type { EpisodePass, PassChild } from '../../../schema/principal/episode-pass.js';
import {
  kindOfReference,
  ownersOfKind,
  selfReference,
} from '../../../schema/principal/episode-reference.js';
import { isInvited } from '../../../schema/principal/is-invited.js';
import type { Principal } from '../../../schema/principal/principal.js';
import { accessPurposes } from '../../../schema/principal/purpose.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import { maxPassSeconds, signEpisodePass } from '../../../schema/principal/sign-episode-pass.js';
import type { Signer } from '../../../schema/principal/signing-key.js';
import type { Instant } from '../../../schema/time/instant.js';

/** An episode as its owner's tables hold it. */
export interface EpisodeRow extends Omit<EpisodePass, 'owner' | 'episode' | 'expiresAt'> {
  /** Null while it is open; anything else is closed, to everybody. */
  readonly closedAt: Instant | null;
  /** Seconds since 1970, real time: when it ends by itself; absent where it does not. */
  readonly endsAtSeconds?: number;
}

/** What each agency gives: where its episodes and its children are found. */
export interface EpisodeFinder {
  /** Null when there is no such episode. */
  byReference(reference: string): Promise<EpisodeRow | null>;
  /** Those of the children that this agency holds a record of; the others are left out. */
  holds(childIds: readonly string[]): Promise<readonly PassChild[]>;
}

export interface PassRequest {
  /** Who asks, by the access token of this very request. */
  readonly principal: Principal;
  /** The parsed JSON body; trusted in nothing. */
  readonly body: unknown;
  readonly owner: Agency;
  readonly finder: EpisodeFinder;
  /** Those of the children who exist for the caller; the others are in its register of conflicts (M5). */
  readonly existing: (children: Facts['children'], asked: Question) => Promise<Facts['children']>;
  readonly key: Signer;
  /** Commits to the owner's audit log what was asked and what came of it. Throws Refusal SOURCE_UNAVAILABLE. */
  readonly record: (issue: PassIssue) => Promise<void>;
  /** The registry's: which agency an issuer speaks for. */
  readonly agencyOf: (issuer: string) => CallerAgency | null;
  /** Seconds since 1970, real time. */
  readonly nowSeconds: number;
}

/** What was asked for, as far as it could be read, and what came of it. */
export interface PassIssue extends AskedPass {
  readonly purpose: AccessPurpose | null;
}

/** `body` is JSON text, so that two refusals can be the same byte by byte. */
export interface PassAnswer {
  readonly status: number;
  readonly body: string;
}

/** As many children as one operation may name under a self pass. */
const maxChildren = 200;

const question = z.union([
  z.strictObject({ episode: z.string().max(64), purpose: z.enum(accessPurposes) }),
  z.strictObject({ children: z.array(z.guid()).max(maxChildren), purpose: z.enum(accessPurposes) }),
]);

export type Question = z.infer<typeof question>;

type Facts = Omit<EpisodePass, 'owner' | 'expiresAt'>;

const statusOf: Readonly<Partial<Record<RefusalCode, number>>> = {
  BAD_USER_INPUT: 400,
  PURPOSE_NOT_AVAILABLE: 403,
  EPISODE_NOT_FOUND: 404,
};

const checkPurpose = ({ purpose }: Question, { principal }: PassRequest): void => {
  if (mayUsePurpose(principal.agency, principal.roles, purpose)) return;
  throw new Refusal('PURPOSE_NOT_AVAILABLE');
};

/** INVARIANT: unknown, closed, not invited and not served are one refusal, thrown in one place. */
const episodeFacts = async (
  reference: string,
  purpose: AccessPurpose,
  request: PassRequest,
): Promise<Facts & Pick<EpisodeRow, 'endsAtSeconds'>> => {
  const { principal, owner, finder, agencyOf } = request;
  const kind = kindOfReference(reference);
  const isOurs = kind !== null && ownersOfKind[kind].includes(owner);
  const row = isOurs ? await finder.byReference(reference) : null;
  const isOpenToCaller =
    row?.closedAt === null &&
    (row.endsAtSeconds ?? Infinity) > request.nowSeconds &&
    row.kind === kind &&
    row.purposes.includes(purpose) &&
    isInvited(row, principal, agencyOf);
  if (!isOpenToCaller) throw new Refusal('EPISODE_NOT_FOUND');
  return { ...row, episode: reference };
};

/** A self pass is for staff of this agency; a child that it does not hold is left out without a word. */
const selfFacts = async (
  childIds: readonly string[],
  purpose: AccessPurpose,
  { principal, owner, finder }: PassRequest,
): Promise<Facts> => {
  if (principal.agency !== owner || principal.kind !== 'person') {
    throw new Refusal('EPISODE_NOT_FOUND');
  }
  const held = await finder.holds(childIds);
  return {
    episode: selfReference,
    kind: 'SELF',
    purposes: [purpose],
    children: held.filter(({ id }) => childIds.includes(id)),
    agencies: [owner],
    people: [{ iss: principal.issuer, sub: principal.subject, relation: 'INVITED' }],
    investigations: [],
  };
};

/** What a pass will say, but until when. Throws Refusal PURPOSE_NOT_AVAILABLE or EPISODE_NOT_FOUND. */
const passFacts = async (
  asked: Question,
  request: PassRequest,
): Promise<Facts & Pick<EpisodeRow, 'endsAtSeconds'>> => {
  checkPurpose(asked, request);
  const facts: Facts & Pick<EpisodeRow, 'endsAtSeconds'> =
    'episode' in asked
      ? await episodeFacts(asked.episode, asked.purpose, request)
      : await selfFacts(asked.children, asked.purpose, request);
  const children = await request.existing(facts.children, asked);
  const isEmptied = children.length === 0 && facts.children.length > 0;
  if (isEmptied && 'episode' in asked) throw new Refusal('EPISODE_NOT_FOUND');
  return { ...facts, children };
};

/** INVARIANT: what somebody made up is no reference, and not put on record. */
const issueOf = (asked: Question | null): PassIssue => {
  const episode = asked && ('episode' in asked ? asked.episode : selfReference);
  const isReference = episode === selfReference || (episode !== null && kindOfReference(episode));
  return {
    purpose: asked?.purpose ?? null,
    episode: isReference ? episode : null,
    ...{ childIds: [], refusal: null },
  };
};

const signedPass = async (asked: Question | null, request: PassRequest): Promise<string> => {
  if (asked === null) throw new Refusal('BAD_USER_INPUT');
  const facts = await passFacts(asked, request);
  const { owner, key, nowSeconds } = request;
  const expiresAt = Math.min(nowSeconds + maxPassSeconds, facts.endsAtSeconds ?? Infinity);
  await request.record({ ...issueOf(asked), childIds: facts.children.map(({ id }) => id) });
  return signEpisodePass(key, { ...facts, owner, expiresAt }, nowSeconds);
};

/**
 * The answer to `POST /pass` of a caller whose token the server has verified: 200 `{pass}`, or a
 * refusal: 400 BAD_USER_INPUT, 403 PURPOSE_NOT_AVAILABLE, 404 EPISODE_NOT_FOUND; either is on record before it
 * leaves. Anything else, as a database that is down, is thrown on.
 */
export const answerPassRequest = async (request: PassRequest): Promise<PassAnswer> => {
  const { data: asked = null } = question.safeParse(request.body);
  try {
    return { status: 200, body: JSON.stringify({ pass: await signedPass(asked, request) }) };
  } catch (error) {
    const status = error instanceof Refusal ? statusOf[error.code] : undefined;
    if (!(error instanceof Refusal) || status === undefined) throw error;
    await request.record({ ...issueOf(asked), refusal: error.code });
    return { status, body: JSON.stringify({ code: error.code, message: error.message }) };
  }
};
