import type { ApolloServerPlugin } from '@apollo/server';
import {
  Kind,
  type FieldNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { requestError } from '../../../schema/errors/present-error.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import { withheldError } from '../../../schema/errors/withheld-error.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { FieldRules } from './guard.js';
import { rootAuthority } from './root-authority.js';
import { keptBy } from '../../../schema/policy/kept-by.js';
import { withheldIn, only, type GuardedSchema, type Resolved } from './withheld-in.js';
import { withheldOfChildren, type Placed } from './withheld-of-children.js';

const isOfEntities = (node: SelectionNode): node is FieldNode =>
  node.kind === Kind.FIELD && node.name.value === '_entities';

/** Made once for an operation, so that what is known of it is found again. */
const withoutEntities = keptBy((operation: OperationDefinitionNode) =>
  only(operation, (node) => !isOfEntities(node)),
);

/** What is asked of children, and what is asked over many: different decisions. */
const withheldOf = (
  resolved: Resolved,
  operation: OperationDefinitionNode,
  guarded: GuardedSchema,
): readonly Placed[] => {
  const overMany = {
    operation: withoutEntities(operation),
    authority: rootAuthority(resolved.contextValue, operation.operation),
  };
  return [
    ...operation.selectionSet.selections
      .filter(isOfEntities)
      .flatMap((node) => withheldOfChildren(resolved, { node, operation }, guarded)),
    ...withheldIn(resolved, overMany, guarded).map((withheld) => ({
      path: withheld.selection.path,
      withheld,
    })),
  ];
};

const check = (resolved: Resolved, guarded: GuardedSchema): readonly GraphQLFormattedError[] => {
  const { operation, contextValue } = resolved;
  if (!operation) return [];
  const { requestId } = contextValue.request;
  try {
    return withheldOf(resolved, operation, guarded).map(({ path, withheld }) => ({
      ...withheldError(withheld.selection, withheld.decision, requestId),
      path,
    }));
  } catch (error) {
    throw error instanceof Refusal ? requestError(error) : error;
  }
};

/**
 * The second wall: what this caller can never have is named before anything is resolved, whoever sent
 * the operation; FILTER_NOT_PERMITTED when an argument touches a class that the caller lacks. Also begins to
 * end the request's transaction, which is over before the answer leaves: see `audited`.
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
      willSendResponse: ({ response, contextValue }) => {
        void contextValue.reads.finish();
        if (response.body.kind === 'single' && errors.length > 0) {
          const { singleResult } = response.body;
          singleResult.errors = [...(singleResult.errors ?? []), ...errors];
        }
        return Promise.resolve();
      },
    });
  },
});
