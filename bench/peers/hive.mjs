/**
 * Hive Gateway with its Rust query planner, as its makers would run it for speed: no logging, no landing
 * page, no plugins. Requests in flight are not shared between callers, which in a field-authorised API must
 * not be, and which under twenty equal callers would measure one request as twenty. JavaScript, so that
 * its packages need not be there for ours to compile.
 */
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import http from '@graphql-mesh/transport-http';
import { supergraphAt, urlsGiven } from '../../dist/bench/engines/supergraph.js';
import { countOnOrder, reportReady } from '../../dist/bench/processes/child.js';

const gateway = createGatewayRuntime({
  supergraph: supergraphAt(urlsGiven()),
  unifiedGraphHandler,
  logging: false,
  landingPage: false,
  graphiql: false,
  healthCheckEndpoint: false,
  readinessCheckEndpoint: false,
  inboundInflightRequestDeduplication: false,
  transports: { http },
  transportEntries: { '*': { options: { deduplicateInflightRequests: false } } },
});

const server = createServer({ keepAliveTimeout: 60_000 }, gateway);
server.listen(0, '127.0.0.1', () => {
  countOnOrder();
  reportReady(server);
});
