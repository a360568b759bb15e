import type { Expr, PolicyJson } from '@cedar-policy/cedar-wasm/nodejs';

/** The values of an attribute for which a policy can apply; null when it applies to any value. */
export type Limits = readonly string[] | null;

/** Cedar's types let any operator be an extension call, whose operands are a list: not used here. */
const single = <Operands extends object>(operands: Operands | Expr[]): Operands | null =>
  Array.isArray(operands) ? null : operands;

interface Pair {
  readonly left: Expr;
  readonly right: Expr;
}

const both = (expression: Expr): Pair | null =>
  '&&' in expression ? single(expression['&&']) : null;

const oneOf = (expression: Expr): Pair | null =>
  '||' in expression ? single(expression['||']) : null;

const equality = (expression: Expr): Pair | null =>
  '==' in expression ? single(expression['==']) : null;

/** `[a, b].contains(x)` as the pair x, [a, b]. */
const membership = (expression: Expr): Pair | null => {
  const operands = 'contains' in expression ? single(expression.contains) : null;
  return operands && { left: operands.right, right: operands.left };
};

const isAttribute = (expression: Expr, path: string): boolean => {
  const access = '.' in expression ? single(expression['.']) : null;
  if (access === null || !('Var' in access.left)) return false;
  const variable = access.left.Var;
  return typeof variable === 'string' && `${variable}.${access.attr}` === path;
};

const entityIds = (expression: Expr): readonly string[] => {
  if ('Set' in expression) return expression.Set.flatMap(entityIds);
  const value = 'Value' in expression ? expression.Value : null;
  if (value === null || typeof value !== 'object' || !('__entity' in value)) return [];
  const entity = value.__entity;
  if (typeof entity !== 'object' || entity === null || !('id' in entity)) return [];
  return typeof entity.id === 'string' ? [entity.id] : [];
};

const either = (left: Limits, right: Limits): Limits =>
  left === null || right === null ? null : [...new Set([...left, ...right])];

/** Knows `==`, `contains`, `&&` and `||`; anything else limits nothing. */
const limitsOf = (expression: Expr, path: string): Limits => {
  const and = both(expression);
  if (and) return limitsOf(and.left, path) ?? limitsOf(and.right, path);
  const or = oneOf(expression);
  if (or) return either(limitsOf(or.left, path), limitsOf(or.right, path));
  const fixed = equality(expression) ?? membership(expression);
  return fixed && isAttribute(fixed.left, path) ? entityIds(fixed.right) : null;
};

/** The values of `path` (as `resource.owner`) outside which the policy never applies. */
export const policyLimits = (json: PolicyJson, path: string): Limits =>
  json.conditions
    .filter((clause) => clause.kind === 'when')
    .map((clause) => limitsOf(clause.body, path))
    .find((limits) => limits !== null) ?? null;
