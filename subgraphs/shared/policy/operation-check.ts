import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { filterNotPermitted } from '../../../schema/errors/filter-not-permitted.js';
import { requestError } from '../../../schema/errors/present-error.js';
import { withheldError } from '../../../schema/errors/withheld-error.js';
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

const questionOf = (
  { document, request, contextValue }: Resolved,
  operation: OperationDefinitionNode,
  { schema, rules }: GuardedSchema,
): OperationQuestion => ({
  schema,
  document,
  operation,
  variables: request.variables ?? {},
  ruleOf: (type, field) => rules.get(`${type.name}.${field}`) ?? null,
  vectorOf: () => contextValue.authority,
});

/**
 * The second wall: what this caller can never have is named before anything is resolved, whoever sent
 * the operation; FILTER_NOT_PERMITTED when an argument touches a class that the caller lacks. Also ends the request's transaction before the answer leaves.
 */
export const operationCheck = (
  schema: GraphQLSchema,
  rules: FieldRules,
): ApolloServerPlugin<SubgraphContext> => ({
  requestDidStart: () => {
    let errors: readonly GraphQLFormattedError[] = [];
    return Promise.resolve({
      didResolveOperation: (resolved) => {
        if (!resolved.operation) return Promise.resolve();
        const { requestId } = resolved.contextValue.request;
        const question = questionOf(resolved, resolved.operation, { schema, rules });
        const [forbidden] = forbiddenArguments(question);
        if (forbidden) throw requestError(filterNotPermitted(forbidden));
        errors = withheldSelections(question).map((selection) => {
          const decision = resolved.contextValue.authority.of(selection.dataClass);
          return withheldError(located(selection), decision, requestId);
        });
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
