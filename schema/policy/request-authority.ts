import type { Agency } from '../principal/agency.js';
import type { EpisodePass, PassPerson } from '../principal/episode-pass.js';
import type { Principal } from '../principal/principal.js';
import type { AccessPurpose } from '../principal/purpose.js';
import type { Role } from '../principal/role.js';
import { childFacts } from './child-facts.js';
import type { DataClass } from './data-class.js';
import type { DecisionVector } from './decision-vector.js';
import { changedVector, decisionVector } from './decision-vector.js';
import { mayReadAggregates } from './may-read-aggregates.js';
import {
  plainChild,
  plainRecord,
  type ChildFacts,
  type Decision,
  type Relation,
} from './question.js';
import { relationOfAgency } from './relation-of-agency.js';
import { rolesForPurpose } from './role-purpose.js';

/** What a request says that decisions depend on: verified by whoever decides. */
export interface Standing {
  readonly principal: Principal;
  readonly purpose: AccessPurpose | null;
  readonly pass: EpisodePass | null;
  /** It is a subscription: what events of an owner tell, whatever else the caller may read. */
  readonly isFeed?: boolean;
  /** Why classes that ask for it should be opened. An owner opens them only as it records why. */
  readonly justification?: { readonly classes: readonly DataClass[] } | null;
}

/** Health services that make records of HEALTH_SENSITIVE, by the role that their people act in. */
const sensitiveServices: readonly Role[] = ['SEXUAL_HEALTH', 'CAMHS'];

const actsForSensitiveService = ({ principal, purpose }: Standing): boolean =>
  purpose !== null &&
  rolesForPurpose('HEALTH', principal.roles, purpose).some((role) =>
    sensitiveServices.includes(role),
  );

const isNamedAs = ({ relation }: PassPerson): boolean => relation !== 'INVITED';

/** The caller's relation that the pass names: a relation to the child stands before a mere invitation. */
const namedIn = ({ principal, pass }: Standing): PassPerson['relation'] | null => {
  const names = (pass?.people ?? []).filter(
    ({ iss, sub }) => iss === principal.issuer && sub === principal.subject,
  );
  return (names.find(isNamedAs) ?? names[0])?.relation ?? null;
};

/** What of a child an owner's own tables say, beside the facts that the pass carries. */
export interface ChildStanding extends ChildFacts {
  /** The owner's own tables name the caller as this to the child; null when they do not. */
  readonly named: PassPerson['relation'] | null;
}

const kindOf = ({ isFeed, pass }: Standing): Relation['kind'] =>
  isFeed === true ? 'FEED' : (pass?.kind ?? 'NONE');

/**
 * How the caller stands to a child of the pass, or, without one, to children of whom nothing is known
 * that lowers what is shared. A caller who acts for a sensitive service may have made records: health
 * binds every such row to who made it.
 */
const relationOf = (standing: Standing, child: ChildStanding): Relation => {
  const { named, ...facts } = child;
  return {
    kind: kindOf(standing),
    named: named ?? namedIn(standing),
    justified: standing.justification?.classes ?? [],
    ...plainRecord,
    isOwnService: standing.principal.agency === 'HEALTH' && actsForSensitiveService(standing),
    ...facts,
  };
};

/** A child of whom nothing is known but what the pass says of the caller. */
const anyChild: ChildStanding = { ...plainChild, named: null };

/** What the pass says of every child that it names, and lowers what could be opened of any of them (M3, M7, M11). */
const factsOfAll = ({ principal, pass }: Standing): ChildFacts => {
  const all = (pass?.children ?? []).map((child) => childFacts(child, principal));
  const isOfAll = (fact: keyof ChildFacts): boolean =>
    all.length > 0 && all.every((facts) => facts[fact]);
  return {
    isOutsideArea: isOfAll('isOutsideArea'),
    isRestricted: false,
    isSixteen: isOfAll('isSixteen'),
    isRefusedByChild: false,
    isConsentRefused: isOfAll('isConsentRefused'),
  };
};

/** What of a request decisions depend on, as a key: equal keys mean equal decisions of every owner. */
export const standingKey = (standing: Standing): string => {
  const { principal, purpose } = standing;
  const { agency, kind, roles, assurance } = principal;
  const justified = (standing.justification?.classes ?? []).toSorted().join('+');
  const named = namedIn(standing);
  const who = [agency, kind, roles.toSorted().join('+'), assurance];
  const { isOutsideArea, isSixteen, isConsentRefused } = factsOfAll(standing);
  const facts = [isOutsideArea, isSixteen, isConsentRefused].map(Number).join('');
  return [...who, purpose, kindOf(standing), named, justified, facts].join('|');
};

const nothing: Decision = {
  level: 'NONE',
  reason: 'PURPOSE_NOT_AVAILABLE',
  policies: [],
  lawfulBasis: 'UK GDPR Art 5(1)(b): no purpose was stated',
};

const purposeless = (owner: Agency): DecisionVector => ({
  owner,
  of: () => nothing,
  level: () => 'NONE',
  about: () => purposeless(owner),
});

const aggregate: Decision = {
  level: 'SUMMARY',
  reason: 'NOT_SHARED',
  policies: ['aggregates'],
  lawfulBasis:
    'Working Together 2023 ch. 2: the safeguarding partners review effectiveness; no child is named',
};

/** AUDIT has no episode, so no child is reached: OPERATIONAL alone is then counts and timeliness. */
const auditing = (vector: DecisionVector): DecisionVector =>
  changedVector(
    vector,
    (of) => (dataClass) => (dataClass === 'OPERATIONAL' ? aggregate : of(dataClass)),
  );

/**
 * One owner's decisions for a request, about one child of the pass; without a child, about children of whom
 * nothing is known that lowers or lifts.
 */
export const requestAuthority = (
  standing: Standing,
  owner: Agency,
  child: ChildStanding = anyChild,
): DecisionVector => {
  const { principal, purpose } = standing;
  if (purpose === null) return purposeless(owner);
  const relation = relationOf(standing, child);
  const vector = decisionVector({ caller: principal, purpose, relation, owner });
  const isOverMany = kindOf(standing) === 'NONE';
  return isOverMany && mayReadAggregates(principal, purpose) ? auditing(vector) : vector;
};

/**
 * What the gateway prunes by: the most that any child of the pass could open. An owner's own tables may name its own
 * staff in relation to a child, and restrict a record, which the gateway cannot know: that is the owner's.
 */
export const mostAuthority = (standing: Standing, owner: Agency): DecisionVector => {
  const isOwn = standing.pass !== null && standing.principal.agency === owner;
  return requestAuthority(standing, owner, {
    ...factsOfAll(standing),
    named: isOwn ? relationOfAgency[owner] : null,
  });
};
