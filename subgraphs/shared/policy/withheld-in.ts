import type { GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { GraphQLSchema, OperationDefinitionNode, SelectionNode } from 'graphql';
import { filterNotPermitted } from '../../../schema/errors/filter-not-permitted.js';
import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import { forbiddenArguments } from '../../../schema/policy/forbidden-arguments.js';
import type { OperationQuestion } from '../../../schema/policy/operation-walk.js';
import type { Decision } from '../../../schema/policy/question.js';
import {
  withheldSelections,
  type WithheldSelection,
} from '../../../schema/policy/withheld-selection.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { FieldRules } from './guard.js';

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

/** What is withheld of one part. Throws Refusal FILTER_NOT_PERMITTED. */
export const withheldIn = (
  asked: Asked,
  part: Part,
  guarded: GuardedSchema,
): readonly Withheld[] => {
  const question = questionOf(asked, part, guarded);
  const [forbidden] = forbiddenArguments(question);
  if (forbidden) throw filterNotPermitted(forbidden);
  return withheldSelections(question).map((selection) => ({
    selection,
    decision: part.authority.of(selection.dataClass),
  }));
};
