import { composeServices } from '@apollo/composition';
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { graphql, parse } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { createEngine } from '../../../../gateway/execute/engine.js';
import type { Engine } from '../../../../gateway/execute/engine.js';
import type { PlanLimits } from '../../../../gateway/plan/plan-limits.js';
import type { Fetcher, SubgraphRequest } from '../../../../gateway/execute/subgraph-request.js';
import type { TestGraph } from './graphs.js';
import { subgraphOf } from './world.js';
import type { World } from './world.js';

/** Composes SDLs into a supergraph; throws what composition says. */
export const supergraphOf = (subgraphs: Readonly<Record<string, string>>): string => {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(subgraphs).map(([name, sdl]) => ({
      name,
      url: `http://${name}.invalid`,
      typeDefs: parse(sdl),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors.map(String).join('\n'));
  return supergraphSdl;
};

/** What is left of a value after it has been sent as JSON. */
export const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A fetcher for an executable schema, as faithful as HTTP: everything passes through JSON. */
const fetcherFor =
  (schema: GraphQLSchema): Fetcher =>
  async (request: SubgraphRequest) => {
    const { data = null, errors = [] } = await graphql({
      schema,
      source: request.document,
      variableValues: request.variables,
      operationName: request.operationName,
      contextValue: request.context,
    });
    return overTheWire({ data, errors: errors.map((error) => error.toJSON()) });
  };

/** Schemas of a graph's subgraphs; the world may be exchanged between operations. */
export const schemasOf = (graph: TestGraph, world: { now: World }): Map<string, GraphQLSchema> =>
  new Map(Object.entries(graph.subgraphs).map(([name, sdl]) => [name, subgraphOf(sdl, world)]));

export const engineOf = (
  supergraphSdl: string,
  schemas: ReadonlyMap<string, GraphQLSchema>,
  plan?: PlanLimits,
): Engine => {
  const fetchers = new Map([...schemas].map(([name, schema]) => [name, fetcherFor(schema)]));
  return createEngine({ supergraphSdl, fetchers, plan });
};

export interface Asked {
  readonly document: DocumentNode;
  readonly source: string;
  readonly variables: Record<string, unknown>;
}

export interface OracleAnswer {
  readonly data: unknown;
  readonly errors: readonly { readonly message: string; readonly path?: readonly unknown[] }[];
  /** Where it answers null because a value was not what the schema says. */
  readonly extensions?: { readonly valueCompletion?: readonly { readonly message: string }[] };
}

/** `@apollo/gateway` itself over the same schemas: what we must agree with, but for the listed differences. */
export class Oracle {
  private constructor(private readonly gateway: ApolloGateway) {}

  static async load(
    supergraphSdl: string,
    schemas: ReadonlyMap<string, GraphQLSchema>,
  ): Promise<Oracle> {
    // The oracle would report its use over the network.
    process.env.APOLLO_TELEMETRY_DISABLED = 'true';
    const gateway = new ApolloGateway({
      supergraphSdl,
      buildService: ({ name }) => {
        const schema = schemas.get(name);
        if (schema === undefined) throw new Error(`No subgraph ${name}`);
        const source = new LocalGraphQLDataSource(schema);
        const process = source.process.bind(source);
        source.process = async (options) => overTheWire(await process(options));
        return source;
      },
      logger: quiet,
    });
    await gateway.load();
    return new Oracle(gateway);
  }

  async ask({ document, source, variables }: Asked): Promise<OracleAnswer> {
    const request = { query: source, variables };
    const context = {
      request,
      document,
      queryHash: source,
      context: {},
      metrics: {},
      logger: quiet,
    };
    const result = await this.gateway.executor(context as never);
    return overTheWire({ data: null, errors: [], ...result });
  }

  stop(): Promise<void> {
    return this.gateway.stop();
  }
}

const nothing = (): void => undefined;
const quiet = { debug: nothing, info: nothing, warn: nothing, error: nothing };
