import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import {
  Kind,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { filterNotPermitted } from '../../../schema/errors/filter-not-permitted.js';
import { requestError } from '../../../schema/errors/present-error.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import { withheldError } from '../../../schema/errors/withheld-error.js';
import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import { forbiddenArguments } from '../../../schema/policy/forbidden-arguments.js';
import type { OperationQuestion } from '../../../schema/policy/operation-walk.js';
import {
  withheldSelections,
  type WithheldSelection,
} from '../../../schema/policy/withheld-selection.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { FieldRules } from './guard.js';

type Resolved = GraphQLRequestContextDidResolveOperation<SubgraphContext>;

interface GuardedSchema {
  readonly schema: GraphQLSchema;
  readonly rules: FieldRules;
}

/** Below `_entities` a selection has no place of its own yet: the gateway knows where it stands. */
const located = (selection: WithheldSelection): WithheldSelection =>
  selection.path[0] === '_entities' && selection.field !== null
    ? { ...selection, path: ['_entities', ...selection.field.split('.')], field: null }
    : selection;

/** Part of an operation, and the decisions that it is asked under. */
interface Part {
  readonly operation: OperationDefinitionNode;
  readonly authority: DecisionVector;
}

const isOfEntities = (node: SelectionNode): boolean =>
  node.kind === Kind.FIELD && node.name.value === '_entities';

/** What is asked of the children of the pass, and what is asked over many: two decisions. */
const partsOf = (operation: OperationDefinitionNode, context: SubgraphContext): readonly Part[] => {
  const { authority, authorityAtRoot } = context;
  if (context.request.pass === null) return [{ operation, authority }];
  const only = (isWanted: (node: SelectionNode) => boolean): OperationDefinitionNode => ({
    ...operation,
    selectionSet: {
      ...operation.selectionSet,
      selections: operation.selectionSet.selections.filter(isWanted),
    },
  });
  return [
    { operation: only(isOfEntities), authority },
    { operation: only((node) => !isOfEntities(node)), authority: authorityAtRoot },
  ];
};

const questionOf = (
  { document, request }: Resolved,
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

/** The errors of one part. Throws Refusal FILTER_NOT_PERMITTED. */
const withheldIn = (
  resolved: Resolved,
  part: Part,
  guarded: GuardedSchema,
): readonly GraphQLFormattedError[] => {
  const question = questionOf(resolved, part, guarded);
  const [forbidden] = forbiddenArguments(question);
  if (forbidden) throw filterNotPermitted(forbidden);
  const { requestId } = resolved.contextValue.request;
  return withheldSelections(question).map((selection) =>
    withheldError(located(selection), part.authority.of(selection.dataClass), requestId),
  );
};

const check = (resolved: Resolved, guarded: GuardedSchema): readonly GraphQLFormattedError[] => {
  const { operation, contextValue } = resolved;
  if (!operation) return [];
  try {
    return partsOf(operation, contextValue).flatMap((part) => withheldIn(resolved, part, guarded));
  } catch (error) {
    throw error instanceof Refusal ? requestError(error) : error;
  }
};

/**
 * The second wall: what this caller can never have is named before anything is resolved, whoever sent
 * the operation; FILTER_NOT_PERMITTED when an argument touches a class that the caller lacks. Also ends
 * the request's transaction before the answer leaves.
 */
export const operationCheck = (
  schema: GraphQLSchema,
  rules: FieldRules,
): ApolloServerPlugin<SubgraphContext> => ({
  requestDidStart: () => {
    let errors: readonly GraphQLFormattedError[] = [];
    return Promise.resolve({
      didResolveOperation: (resolved) => {
        errors = check(resolved, { schema, rules });
        return Promise.resolve();
      },
      willSendResponse: async ({ response, contextValue }) => {
        await contextValue.reads.finish();
        if (response.body.kind !== 'single' || errors.length === 0) return;
        const { singleResult } = response.body;
        singleResult.errors = [...(singleResult.errors ?? []), ...errors];
      },
    });
  },
});
