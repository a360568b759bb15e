import { ApolloGateway } from '@apollo/gateway';
import { serveGateway } from './serve.js';
import { supergraphAt, urlsGiven } from './supergraph.js';

/** `@apollo/gateway` as it comes. Its telemetry is off by the environment. */
await serveGateway(new ApolloGateway({ supergraphSdl: supergraphAt(urlsGiven()) }));
