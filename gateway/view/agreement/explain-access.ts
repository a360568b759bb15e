import { requestError } from '../../../schema/errors/present-error.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import { agreement } from '../../../schema/policy/cedar/agreement.js';
import type { Mark } from '../../../schema/policy/classification.js';
import type { DataClass } from '../../../schema/policy/data-class.js';
import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import { reaches, type Level } from '../../../schema/policy/level.js';
import { modifiers, modifiersOf } from '../../../schema/policy/modifiers.js';
import { mostAuthority } from '../../../schema/policy/request-authority.js';
import type { VerifiedCaller } from '../../gateway-context.js';
import type { SupergraphRules } from '../../rules.js';

const policyOf = (id: string): unknown => {
  const policy = agreement().policies.find((known) => known.id === id);
  if (!policy) return { id, effect: 'permit', law: '', reason: null, modifiers: [] };
  const codes = modifiersOf(id);
  return {
    id,
    effect: policy.effect,
    law: policy.basis,
    reason: policy.reason,
    modifiers: modifiers.filter(({ code }) => codes.includes(code)),
  };
};

/** One class that the coordinate asks for, and how the caller stands to it. */
const classOf = (
  dataClass: DataClass,
  { at, vector, caller }: { at: Level; vector: DecisionVector; caller: VerifiedCaller },
): unknown => {
  const { level, reason, lawfulBasis, policies } = vector.of(dataClass);
  return {
    class: dataClass,
    needs: at,
    level,
    isReached: reaches(level, at),
    reason,
    lawfulBasis,
    row: [dataClass, caller.principal.agency, caller.purpose].join(' · '),
    policies: policies.map(policyOf),
  };
};

const waysOf = (
  { as, orAs, at }: Mark,
  vector: DecisionVector,
  caller: VerifiedCaller,
): unknown => {
  const explained = (dataClass: DataClass): unknown => classOf(dataClass, { at, vector, caller });
  return { classes: as.map(explained), alternatives: orAs.map(explained) };
};

/**
 * `Query.explainAccess`: which class a coordinate asks for at which level, how this caller stands to it for
 * this purpose and under this episode, by which policies, on which law, and which modifiers these are. What
 * is known of one child or record may lower it: that is the owner's to say. Throws BAD_USER_INPUT.
 */
export const explainAccess = (
  coordinate: string,
  caller: VerifiedCaller,
  rules: SupergraphRules,
): unknown => {
  const rule = rules.get(coordinate);
  if (!rule) {
    const details = { argument: 'coordinate' };
    throw requestError(new Refusal('BAD_USER_INPUT', 'There is no such field.', details));
  }
  const { owner, marks, isUnmarked } = rule;
  if (owner === null || marks.length === 0) {
    return { coordinate, owner, isOpen: !isUnmarked, marks: [] };
  }
  const vector = mostAuthority(caller, owner);
  return {
    coordinate,
    owner,
    isOpen: false,
    marks: marks.map((mark) => waysOf(mark, vector, caller)),
  };
};
