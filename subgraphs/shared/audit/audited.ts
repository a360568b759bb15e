import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { Refusal } from '../../../schema/errors/refusal.js';
import { requestStatus } from '../../../schema/errors/present-error.js';
import type { FieldRules } from '../policy/guard.js';
import { auditRefOf, type FailureListener } from '../server/failures.js';
import type { Subgraph } from '../server/subgraph.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { readRecords } from './tally/read-records.js';
import { TallyPlans } from './tally/tally-plans.js';

type Leaving = GraphQLRequestContextWillSendResponse<SubgraphContext>;

export interface AuditedSchema {
  readonly subgraph: Pick<Subgraph, 'holdings'>;
  readonly schema: GraphQLSchema;
  readonly rules: FieldRules;
  readonly onFailure: FailureListener;
}

/** Records what is about to leave. What was refused before it was an operation tells nothing of anybody. */
const record = async (leaving: Leaving, plans: TallyPlans): Promise<void> => {
  const { document, operation, request, response, contextValue, queryHash } = leaving;
  if (!document || !operation || contextValue.request.purpose === null) return;
  const data = response.body.kind === 'single' ? (response.body.singleResult.data ?? null) : null;
  const sent = { document, operation, variables: request.variables ?? {} };
  const records = readRecords({ sent, data, context: contextValue }, plans);
  const named = { name: operation.name?.value ?? null, hash: queryHash };
  await contextValue.audit.recordRead(named, records);
};

/** INVARIANT: nothing of an answer that is not on record leaves, and nothing tells what it was. */
const withhold = ({ response }: Leaving, refusal: Refusal): void => {
  const extensions = { code: refusal.code, ...refusal.details };
  response.http.status = requestStatus(refusal.code);
  response.body = {
    kind: 'single',
    singleResult: { errors: [{ message: refusal.message, extensions }] },
  };
};

/**
 * Every answer waits until what it discloses and withholds is committed to the owner's audit log; when it
 * cannot be, the whole answer is SOURCE_UNAVAILABLE. Meanwhile the transaction of its reads ends.
 */
export const audited = ({
  subgraph,
  schema,
  rules,
  onFailure,
}: AuditedSchema): ApolloServerPlugin<SubgraphContext> => {
  const held = [...new Set(subgraph.holdings.map(({ dataClass }) => dataClass))];
  const plans = new TallyPlans({ schema, rules, held });
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: async (leaving) => {
          try {
            await record(leaving, plans);
          } catch (error) {
            const { owner } = leaving.contextValue;
            onFailure(error, auditRefOf(leaving.contextValue));
            const details = { owner, retryable: true };
            withhold(leaving, new Refusal('SOURCE_UNAVAILABLE', undefined, details));
          }
          await leaving.contextValue.reads.finish();
        },
      }),
  };
};
