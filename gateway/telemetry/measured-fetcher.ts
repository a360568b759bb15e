import { traced } from '../../runtime/tracing/traced.js';
import { steadyMillis } from '../../schema/time/real-clock.js';
import type { Fetcher } from '../execute/subgraph-request.js';
import { ExchangeError } from '../execute/transport/exchange.js';
import type { GatewayMetrics } from './gateway-metrics.js';

const outcomeOf = (error: unknown): string =>
  error instanceof ExchangeError ? error.fault : 'FAILED';

/** The same fetcher, each of its requests timed. */
export const measuredFetcher =
  (subgraph: string, fetch: Fetcher, { subgraphSeconds }: GatewayMetrics): Fetcher =>
  async (request) => {
    const start = steadyMillis();
    const observe = (outcome: string): void => {
      subgraphSeconds.observe({ subgraph, outcome }, (steadyMillis() - start) / 1000);
    };
    try {
      const answer = await traced('fetch', { subgraph }, () => fetch(request));
      observe('ANSWERED');
      return answer;
    } catch (error) {
      observe(outcomeOf(error));
      throw error;
    }
  };
