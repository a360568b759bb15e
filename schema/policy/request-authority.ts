import type { Agency } from '../principal/agency.js';
import type { EpisodePass } from '../principal/episode-pass.js';
import type { Principal } from '../principal/principal.js';
import type { AccessPurpose } from '../principal/purpose.js';
import type { DecisionVector } from './decision-vector.js';
import { decisionVector } from './decision-vector.js';
import { mayReadAggregates } from './may-read-aggregates.js';
import type { Decision, Relation } from './question.js';

/** What a request says that decisions depend on: verified by whoever decides. */
export interface Standing {
  readonly principal: Principal;
  readonly purpose: AccessPurpose | null;
  readonly pass: EpisodePass | null;
}

/**
 * How the caller stands to the children of the pass. INVARIANT: no class counts as justified here; a
 * justification opens a class only where it is recorded for its reviewer first.
 */
const relationOf = ({ principal, pass }: Standing, isOtherInvestigation: boolean): Relation => ({
  kind: pass?.kind ?? 'NONE',
  named:
    pass?.people.find(({ iss, sub }) => iss === principal.issuer && sub === principal.subject)
      ?.relation ?? null,
  justified: [],
  isOwnService: false,
  isOtherInvestigation,
});

/** What of a request decisions depend on, as a key: equal keys mean equal decisions of every owner. */
export const standingKey = (standing: Standing): string => {
  const { principal, purpose, pass } = standing;
  const { agency, kind, roles, assurance } = principal;
  const { named } = relationOf(standing, false);
  return [agency, kind, roles.toSorted().join('+'), assurance, purpose, pass?.kind, named].join(
    '|',
  );
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
});

const aggregate: Decision = {
  level: 'SUMMARY',
  reason: 'NOT_SHARED',
  policies: ['aggregates'],
  lawfulBasis:
    'Working Together 2023 ch. 2: the safeguarding partners review effectiveness; no child is named',
};

/** AUDIT has no episode, so no child is reached: OPERATIONAL alone is then counts and timeliness. */
const auditing = (owner: Agency, vector: DecisionVector): DecisionVector => {
  const of = (dataClass: Parameters<DecisionVector['of']>[0]): Decision =>
    dataClass === 'OPERATIONAL' ? aggregate : vector.of(dataClass);
  return { owner, of, level: (dataClass) => of(dataClass).level };
};

/** One owner's decisions for a request. Gateway and owner ask alike; only the owner's answer counts. */
export const requestAuthority = (
  standing: Standing,
  owner: Agency,
  isOtherInvestigation = false,
): DecisionVector => {
  const { principal, purpose, pass } = standing;
  if (purpose === null) return purposeless(owner);
  const vector = decisionVector({
    caller: principal,
    purpose,
    relation: relationOf(standing, isOtherInvestigation),
    owner,
  });
  return pass === null && mayReadAggregates(principal, purpose) ? auditing(owner, vector) : vector;
};
