import type { GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { GraphQLSchema, OperationDefinitionNode, SelectionNode } from 'graphql';
import { filterNotPermitted } from '../../../schema/errors/filter-not-permitted.js';
import { dataClasses } from '../../../schema/policy/data-class.js';
import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import {
  forbiddenArguments,
  type ForbiddenArgument,
} from '../../../schema/policy/forbidden-arguments.js';
import { variablesGiven, type OperationQuestion } from '../../../schema/policy/operation-walk.js';
import type { Decision } from '../../../schema/policy/question.js';
import {
  withheldSelections,
  type WithheldSelection,
} from '../../../schema/policy/withheld-selection.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { FieldRules } from './guard.js';
import { keptBy } from '../../../schema/policy/kept-by.js';

/** An operation of a verified request, before anything is resolved. */
export type Resolved = GraphQLRequestContextDidResolveOperation<SubgraphContext>;

/** What of it says what is withheld. */
type Asked = Pick<Resolved, 'document' | 'request'>;

export interface GuardedSchema {
  readonly schema: GraphQLSchema;
  readonly rules: FieldRules;
}

/** Part of an operation, and the decisions that it is asked under. */
export interface Part {
  readonly operation: OperationDefinitionNode;
  readonly authority: DecisionVector;
}

export const only = (
  operation: OperationDefinitionNode,
  isWanted: (node: SelectionNode) => boolean,
): OperationDefinitionNode => ({
  ...operation,
  selectionSet: {
    ...operation.selectionSet,
    selections: operation.selectionSet.selections.filter(isWanted),
  },
});

const questionOf = (
  { document, request }: Asked,
  { operation, authority }: Part,
  { schema, rules }: GuardedSchema,
): OperationQuestion => ({
  schema,
  document,
  operation,
  variables: request.variables ?? {},
  ruleOf: (type, field) => rules.get(`${type.name}.${field}`) ?? null,
  vectorOf: () => authority,
});

/** A selection that is withheld, and why. */
export interface Withheld {
  readonly selection: WithheldSelection;
  readonly decision: Decision;
}

/** What of one part does not depend on who asks, but on levels and on which variables are given. */
interface Judged {
  readonly forbidden: ForbiddenArgument | undefined;
  readonly withheld: readonly WithheldSelection[];
}

/** Judgements of one operation that are kept: levels × sets of variables in use. */
const KEPT_PER_OPERATION = 100;

const judgementsOf = keptBy<OperationDefinitionNode, Map<string, Judged>>(() => new Map());

/**
 * INVARIANT: kept by the operation, the levels of all classes and the variables that are given, and by nothing of
 * the caller; a walk reads nothing else.
 */
const judge = (asked: Asked, part: Part, guarded: GuardedSchema): Judged => {
  const { authority, operation } = part;
  const question = questionOf(asked, part, guarded);
  const judgements = judgementsOf(operation);
  const levels = dataClasses.map((dataClass) => authority.level(dataClass)).join();
  const key = `${levels}|${variablesGiven(question)}`;
  const known = judgements.get(key);
  if (known) return known;
  const [forbidden] = forbiddenArguments(question);
  const judged = { forbidden, withheld: forbidden ? [] : withheldSelections(question) };
  if (judgements.size >= KEPT_PER_OPERATION) judgements.clear();
  judgements.set(key, judged);
  return judged;
};

/** What is withheld of one part. Throws Refusal FILTER_NOT_PERMITTED. */
export const withheldIn = (
  asked: Asked,
  part: Part,
  guarded: GuardedSchema,
): readonly Withheld[] => {
  const { forbidden, withheld } = judge(asked, part, guarded);
  if (forbidden) throw filterNotPermitted(forbidden);
  return withheld.map((selection) => ({
    selection,
    decision: part.authority.of(selection.dataClass),
  }));
};
