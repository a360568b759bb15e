import type { Role } from '../principal/role.js';
import { agreement, type Engine, type EngineAnswer, type OpenLevel } from './engine.js';
import { reaches } from './level.js';
import { decisionReasons, type Decision, type DecisionReason, type Question } from './question.js';
import { rolesForPurpose } from './role-purpose.js';

/** Said where no policy speaks: purpose limitation and minimisation are the reason for silence. */
const nothingOpens = 'UK GDPR Art 5(1)(b) and (c): the agreement opens nothing here';

const strongestFirst: readonly OpenLevel[] = ['FULL', 'SUMMARY', 'PRESENCE'];

const nobodyAsked: EngineAnswer = { outcome: 'denied', policies: [] };

const basisOf = (answer: EngineAnswer): string =>
  [...new Set(answer.policies.map((policy) => policy.basis))].sort().join('; ');

const none = (reason: DecisionReason, denial: EngineAnswer = nobodyAsked): Decision => ({
  level: 'NONE',
  reason,
  policies: denial.policies.map((policy) => policy.id).sort(),
  lawfulBasis: basisOf(denial) || nothingOpens,
});

const reasonOf = (denial: EngineAnswer): DecisionReason => {
  const given = denial.policies.map((policy) => policy.reason);
  return decisionReasons.find((reason) => given.includes(reason)) ?? 'NOT_SHARED';
};

const opened = (level: OpenLevel, answer: EngineAnswer, denial: EngineAnswer): Decision => ({
  level,
  reason: level === 'FULL' ? null : reasonOf(denial),
  policies: [...answer.policies, ...denial.policies].map((policy) => policy.id).sort(),
  lawfulBasis: basisOf(answer),
});

/** The decision for one role, whether or not the role may use the purpose: what the policy files say. */
export const decideForRole = (question: Question, role: Role, engine: Engine): Decision => {
  let denial = nobodyAsked;
  for (const level of strongestFirst) {
    const answer = engine.may(level, question, role);
    if (answer.outcome === 'failed') return none('DECISION_FAILED');
    if (answer.outcome === 'allowed') return opened(level, answer, denial);
    denial = answer;
  }
  return none(reasonOf(denial), denial);
};

/** INVARIANT: one failure withholds everything, even where another role's decision was sound. */
const bestOf = (decisions: readonly Decision[]): Decision =>
  decisions.find((decision) => decision.reason === 'DECISION_FAILED') ??
  decisions.reduce((best, next) => (reaches(best.level, next.level) ? best : next));

/**
 * How much of one class an owner discloses to a caller, for a purpose and a relation; pure. Of several
 * roles that may use the purpose the one that opens most counts. When Cedar fails, NONE and an alarm.
 */
export const decide = (question: Question, engine: Engine = agreement()): Decision => {
  const { agency, roles } = question.caller;
  if (agency === 'PARTNERSHIP') return none('NO_RECORD_ACCESS');
  const usable = rolesForPurpose(agency, roles, question.purpose);
  if (usable.length === 0) return none('PURPOSE_NOT_AVAILABLE');
  return bestOf(usable.map((role) => decideForRole(question, role, engine)));
};
