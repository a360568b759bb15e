import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { presentError } from '../../../schema/errors/present-error.js';
import type { SubgraphContext } from './subgraph-context.js';

/** Told of failures that the caller sees only as INTERNAL_SERVER_ERROR, with the reference that is quoted. */
export type FailureListener = (error: unknown, auditRef: string) => void;

/** Finds the rows of a request in its owner's audit log. */
export const auditRefOf = ({ request, owner }: SubgraphContext): string =>
  `${request.requestId}:${owner}`;

const isInternal = ({ extensions }: GraphQLFormattedError): boolean =>
  extensions?.code === 'INTERNAL_SERVER_ERROR';

const isFailure = (error: GraphQLError): boolean => isInternal(presentError(error.toJSON(), error));

const withReference = (error: GraphQLFormattedError, auditRef: string): GraphQLFormattedError =>
  isInternal(error) ? { ...error, extensions: { ...error.extensions, auditRef } } : error;

/** Gives what failed one reference, which the caller quotes and the log names. */
export const failures = (onFailure: FailureListener): ApolloServerPlugin<SubgraphContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors: ({ errors, contextValue }) => {
        for (const error of errors.filter(isFailure)) {
          onFailure(unwrapResolverError(error), auditRefOf(contextValue));
        }
        return Promise.resolve();
      },
      willSendResponse: ({ response, contextValue }) => {
        if (response.body.kind === 'single') {
          const { singleResult } = response.body;
          const auditRef = auditRefOf(contextValue);
          if (singleResult.errors)
            singleResult.errors = singleResult.errors.map((error) =>
              withReference(error, auditRef),
            );
        }
        return Promise.resolve();
      },
    }),
});
