import type { ApolloServerPlugin } from '@apollo/server';
import { outcomeOf, type OperationMetrics } from '../../../schema/telemetry/operation-metrics.js';
import { steadyMillis } from '../../../schema/time/real-clock.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { operationLabels } from './shipped-names.js';

/** Counts and times each operation, the commit of what it discloses included. */
export const measured = ({
  operations,
  operationSeconds,
}: Pick<
  OperationMetrics,
  'operations' | 'operationSeconds'
>): ApolloServerPlugin<SubgraphContext> => {
  const labelOf = operationLabels();
  return {
    requestDidStart: () => {
      const start = steadyMillis();
      return Promise.resolve({
        willSendResponse: ({ operation: sent, response: { body } }) => {
          const operation = labelOf(sent?.name?.value);
          operationSeconds.observe({ operation }, (steadyMillis() - start) / 1000);
          const outcome = body.kind === 'single' ? outcomeOf(body.singleResult) : 'ANSWERED';
          operations.inc({ operation, outcome });
          return Promise.resolve();
        },
      });
    },
  };
};
