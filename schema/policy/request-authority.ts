import type { Agency } from '../principal/agency.js';
import type { EpisodePass } from '../principal/episode-pass.js';
import type { Principal } from '../principal/principal.js';
import type { AccessPurpose } from '../principal/purpose.js';
import type { Role } from '../principal/role.js';
import type { DecisionVector } from './decision-vector.js';
import { decisionVector } from './decision-vector.js';
import { mayReadAggregates } from './may-read-aggregates.js';
import type { Decision, Relation } from './question.js';
import { rolesForPurpose } from './role-purpose.js';

/** What a request says that decisions depend on: verified by whoever decides. */
export interface Standing {
  readonly principal: Principal;
  readonly purpose: AccessPurpose | null;
  readonly pass: EpisodePass | null;
}

/** Which records the decisions are about, where it is not those that the caller stands closest to. */
export interface RecordKind {
  /** Records of another investigation than the charging file's own. */
  readonly isOtherInvestigation?: boolean;
  /** Records that another health service made than the caller's own. */
  readonly isOtherService?: boolean;
}

/** Health services that make records of HEALTH_SENSITIVE, by the role that their people act in. */
const sensitiveServices: readonly Role[] = ['SEXUAL_HEALTH', 'CAMHS'];

const actsForSensitiveService = ({ principal, purpose }: Standing): boolean =>
  purpose !== null &&
  rolesForPurpose('HEALTH', principal.roles, purpose).some((role) =>
    sensitiveServices.includes(role),
  );

/**
 * How the caller stands to the children of the pass. INVARIANT: no class counts as justified here; a
 * justification opens a class only where it is recorded for its reviewer first. A caller who acts for a
 * sensitive service may have made records: health binds every such row to who made it.
 */
const relationOf = (
  standing: Standing,
  { isOtherInvestigation = false, isOtherService = false }: RecordKind = {},
): Relation => {
  const { principal, pass } = standing;
  const isCaller = ({ iss, sub }: { readonly iss: string; readonly sub: string }): boolean =>
    iss === principal.issuer && sub === principal.subject;
  return {
    kind: pass?.kind ?? 'NONE',
    named: pass?.people.find(isCaller)?.relation ?? null,
    justified: [],
    isOwnService:
      principal.agency === 'HEALTH' && !isOtherService && actsForSensitiveService(standing),
    isOtherInvestigation,
  };
};

/** What of a request decisions depend on, as a key: equal keys mean equal decisions of every owner. */
export const standingKey = (standing: Standing): string => {
  const { principal, purpose, pass } = standing;
  const { agency, kind, roles, assurance } = principal;
  const { named } = relationOf(standing);
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
  records: RecordKind = {},
): DecisionVector => {
  const { principal, purpose, pass } = standing;
  if (purpose === null) return purposeless(owner);
  const vector = decisionVector({
    caller: principal,
    purpose,
    relation: relationOf(standing, records),
    owner,
  });
  return pass === null && mayReadAggregates(principal, purpose) ? auditing(owner, vector) : vector;
};
