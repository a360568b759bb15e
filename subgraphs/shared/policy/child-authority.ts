import { childFacts } from '../../../schema/policy/child-facts.js';
import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import { requestAuthority, type ChildStanding } from '../../../schema/policy/request-authority.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { PassChild } from '../../../schema/principal/episode-pass.js';
import type { RegisteredStanding } from '../child-register/child-register.js';
import type { VerifiedRequest } from '../server/verify-request.js';

/** An owner's decisions about the children of one request. */
export interface ChildAuthority {
  /** Holds for every child of the pass: what any of them lowers is lowered. */
  readonly ofAll: DecisionVector;
  /** One child's. `ofAll` for a child outside the pass, of whom nobody asks. */
  readonly of: (childId: string) => DecisionVector;
  /** Each once; `ofAll` alone without a child. */
  readonly distinct: readonly DecisionVector[];
}

/** The strictest of what is known of two children. */
const stricter = (one: ChildStanding, other: ChildStanding): ChildStanding => ({
  named: one.named === other.named ? one.named : null,
  isOutsideArea: one.isOutsideArea || other.isOutsideArea,
  isRestricted: one.isRestricted || other.isRestricted,
  isSixteen: one.isSixteen || other.isSixteen,
  isRefusedByChild: one.isRefusedByChild || other.isRefusedByChild,
  isConsentRefused: one.isConsentRefused || other.isConsentRefused,
});

/** What the pass says of a child, and the owner's registers beside it. */
const standingOf = (
  child: PassChild,
  registered: RegisteredStanding | undefined,
  { principal }: VerifiedRequest,
): ChildStanding => ({
  ...childFacts(child, principal),
  isRestricted: registered?.isRestricted ?? false,
  isRefusedByChild: registered?.isRefused ?? false,
  named: registered?.named ?? null,
});

export interface RegisteredRequest {
  readonly owner: Agency;
  readonly request: VerifiedRequest;
  readonly registered: ReadonlyMap<string, RegisteredStanding>;
}

/** Few distinct vectors stand behind any number of children: equal facts are the same vector. */
export const childAuthority = ({
  owner,
  request,
  registered,
}: RegisteredRequest): ChildAuthority => {
  const standings = (request.pass?.children ?? []).map(
    (child) => [child.id, standingOf(child, registered.get(child.id), request)] as const,
  );
  const [first, ...others] = standings.map(([, standing]) => standing);
  const ofAll = requestAuthority(request, owner, first && others.reduce(stricter, first));
  const vectors = new Map(
    standings.map(([id, standing]) => [id, requestAuthority(request, owner, standing)]),
  );
  const distinct = vectors.size === 0 ? [ofAll] : [...new Set(vectors.values())];
  return { ofAll, of: (childId) => vectors.get(childId) ?? ofAll, distinct };
};
