import type { Role } from '../principal/role.js';
import { agreement } from './cedar/agreement.js';
import type { OpenLevel } from './cedar/cedar-request.js';
import type { Engine, EngineAnswer } from './cedar/engine.js';
import { reaches } from './level.js';
import { decisionReasons, type Decision, type DecisionReason, type Question } from './question.js';
import { rolesForPurpose } from './role-purpose.js';

/** Said where no policy speaks: purpose limitation and minimisation are the reason for silence. */
const nothingOpens = 'UK GDPR Art 5(1)(b) and (c): the agreement opens nothing here';

const byDefault: EngineAnswer = { outcome: 'denied', policies: [] };

const basisOf = (answer: EngineAnswer): string =>
  [...new Set(answer.policies.map((policy) => policy.basis))].sort().join('; ');

const none = (reason: DecisionReason, denial: EngineAnswer = byDefault): Decision => ({
  level: 'NONE',
  reason,
  policies: denial.policies.map((policy) => policy.id).sort(),
  lawfulBasis: basisOf(denial) || nothingOpens,
});

const reasonOf = (denial: EngineAnswer): DecisionReason => {
  const given = denial.policies.map((policy) => policy.reason);
  return decisionReasons.find((reason) => given.includes(reason)) ?? 'NOT_SHARED';
};

/** `denial` is the answer about the next level; null when there is none. */
const opened = (level: OpenLevel, answer: EngineAnswer, denial: EngineAnswer | null): Decision => ({
  level,
  reason: denial && reasonOf(denial),
  policies: [...answer.policies, ...(denial?.policies ?? [])].map((policy) => policy.id).sort(),
  lawfulBasis: basisOf(answer),
});

/**
 * The decision for one role, whether or not the role may use the purpose: what the policy files say.
 * INVARIANT: levels are monotone (the lint sees to it), so two questions find the level, SUMMARY first.
 */
export const decideForRole = (question: Question, role: Role, engine: Engine): Decision => {
  const middle = engine.may('SUMMARY', question, role);
  if (middle.outcome === 'failed') return none('DECISION_FAILED');
  const next = middle.outcome === 'allowed' ? 'FULL' : 'PRESENCE';
  const answer = engine.may(next, question, role);
  if (answer.outcome === 'failed') return none('DECISION_FAILED');
  if (answer.outcome === 'allowed') return opened(next, answer, next === 'FULL' ? null : middle);
  return next === 'FULL' ? opened('SUMMARY', middle, answer) : none(reasonOf(answer), answer);
};

/** One role stands for all of which no policy speaks, which saves asking the same again. */
const distinct = (roles: readonly Role[], engine: Engine): readonly Role[] => {
  const plain = roles.filter((role) => !engine.singlesOut(role));
  return [...plain.slice(0, 1), ...roles.filter((role) => engine.singlesOut(role))];
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
  return bestOf(distinct(usable, engine).map((role) => decideForRole(question, role, engine)));
};
