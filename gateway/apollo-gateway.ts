import type {
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { getOperationAST, GraphQLError } from 'graphql';
import { requestError } from '../schema/errors/present-error.js';
import { Refusal } from '../schema/errors/refusal.js';
import type { Answerer } from './answer.js';
import type { Engine } from './execute/engine.js';
import { printedOnce } from './execute/printed-once.js';
import type { GatewayContext } from './gateway-context.js';

export interface ApolloGatewayOptions {
  readonly engine: Engine;
  readonly supergraphSdl: string;
  readonly answerer: Pick<Answerer, 'answer'>;
}

type RequestContext = GatewayGraphQLRequestContext<GatewayContext>;

/** The document is valid by now: what graphql-js still finds wrong are the variables. */
const badRequest = ({ message, nodes }: GraphQLError): GraphQLError =>
  new GraphQLError(message, {
    ...(nodes ? { nodes } : {}),
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });

const answerOne = async (
  answerer: Pick<Answerer, 'answer'>,
  asked: RequestContext,
  { schema }: Engine,
) => {
  const { document, operationName, request, context } = asked;
  try {
    const operation = getOperationAST(document, request.operationName);
    if (!operation)
      throw new Refusal('BAD_USER_INPUT', 'Say which operation of the document is meant.');
    const variables = request.variables ?? {};
    const incoming = { schema, document, operation, operationName, variables, context };
    const { data, errors } = await answerer.answer(incoming);
    const printed = printedOnce(data ?? null) as Record<string, unknown> | null;
    return errors ? { data: printed, errors } : { data: printed };
  } catch (error) {
    if (error instanceof Refusal) throw requestError(error);
    throw error instanceof GraphQLError ? badRequest(error) : error;
  }
};

/** Our engine behind Apollo Server's public `gateway` option: it parses and validates, we answer. */
export const apolloGateway = (options: ApolloGatewayOptions): GatewayInterface => {
  const { engine, supergraphSdl, answerer } = options;
  return {
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: engine.schema, coreSupergraphSdl: supergraphSdl });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: (asked) => answerOne(answerer, asked as RequestContext, engine),
      }),
    stop: () => Promise.resolve(),
  };
};
