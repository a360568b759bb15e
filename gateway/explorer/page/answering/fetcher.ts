import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import {
  getOperationAST,
  OperationTypeNode,
  parse,
  type ExecutionResult,
  type GraphQLError,
} from 'graphql';
import { createClient } from 'graphql-ws';
import { z } from 'zod';

export type Identity = Readonly<Record<string, string>>;

export interface FetcherOptions {
  /** Who asks at this moment, as headers. Throws an Error, to be shown. */
  readonly identity: () => Promise<Identity>;
  /** Told of every answer but the schema's own. */
  readonly onAnswer: (answer: unknown) => void;
}

/** What does not parse is sent as it is: what is wrong with it is the gateway's to say. */
const isSubscription = ({ query, operationName }: FetcherParams): boolean => {
  try {
    const operation = getOperationAST(parse(query), operationName);
    return operation?.operation === OperationTypeNode.SUBSCRIPTION;
  } catch {
    return false;
  }
};

/** Why a connection ended, in words that can be shown: the close codes of docs/protocol.md. */
const endedBy = (reason: unknown): Error => {
  if (reason instanceof CloseEvent)
    return new Error(`The connection was closed: ${String(reason.code)} ${reason.reason}`.trim());
  return reason instanceof Error ? reason : new Error('The connection failed.');
};

const socketUrl = (): string => window.location.origin.replace(/^http/, 'ws') + '/graphql';

/** One connection for each subscription: it is whoever started it, and ends with it. */
async function* follow(
  { query, variables, operationName }: FetcherParams,
  identity: Identity,
  onAnswer: FetcherOptions['onAnswer'],
) {
  const client = createClient({ url: socketUrl(), connectionParams: identity, retryAttempts: 0 });
  try {
    const events = client.iterate({
      query,
      variables: asRecord(variables),
      operationName: operationName ?? undefined,
    });
    for await (const event of events) {
      const answer = answerForm.parse(event);
      onAnswer(answer);
      yield answer;
    }
  } catch (reason) {
    throw endedBy(reason);
  } finally {
    await client.dispose();
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const asRecord = (variables: unknown): Record<string, unknown> =>
  isObject(variables) ? { ...variables } : {};

const answerForm = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.custom<GraphQLError>(isObject)).optional(),
});

/** Throws an Error, to be shown, for what is no answer of GraphQL. */
const ask = async (params: FetcherParams, headers: Identity): Promise<ExecutionResult> => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return answerForm.parse(await response.json());
};

/** Asks as whoever is acting at that moment; what stands under Headers comes besides. */
export const createFetcher = ({ identity, onAnswer }: FetcherOptions): Fetcher => {
  const answerOnce = async (params: FetcherParams, headers: Identity) => {
    const answer = await ask(params, headers);
    if (params.operationName !== 'IntrospectionQuery') onAnswer(answer);
    return answer;
  };
  return async (params, options = {}) => {
    const headers: Identity = { ...(await identity()), ...options.headers };
    return isSubscription(params) ? follow(params, headers, onAnswer) : answerOnce(params, headers);
  };
};
