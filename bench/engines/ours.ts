import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { createEngine } from '../../gateway/execute/engine.js';
import { printedOnce } from '../../gateway/execute/printed-once.js';
import { createHttpFetcher } from '../../gateway/execute/fetch-subgraph.js';
import { subgraphNames } from '../subgraphs/schemas.js';
import { serveGateway } from './serve.js';
import { supergraphAt, urlsGiven } from './supergraph.js';

/** Our engine as the product runs it: behind Apollo Server's `gateway` option. */
const urls = urlsGiven();
const supergraphSdl = supergraphAt(urls);
const fetchers = new Map(
  subgraphNames.map((name) => [name, createHttpFetcher({ url: urls[name] }).fetch] as const),
);
const engine = createEngine({ supergraphSdl, fetchers });

const gateway: GatewayInterface = {
  onSchemaLoadOrUpdate: (callback) => {
    callback({ apiSchema: engine.schema, coreSupergraphSdl: supergraphSdl });
    return () => undefined;
  },
  load: () =>
    Promise.resolve({
      executor: async ({ document, operationName, request, context }) => {
        const variables = request.variables ?? {};
        const answer = await engine.execute({
          document,
          operationName,
          variables,
          context,
        });
        // Apollo Server presents errors; the benchmark's query has none.
        const data = printedOnce(answer.data);
        return answer.errors.length > 0 ? { data, errors: answer.errors as never } : { data };
      },
    }),
  stop: () => Promise.resolve(),
};

await serveGateway(gateway);
