/** The engine and both transports over the test's own owners; who a token belongs to is its own text. */
import { fastify } from 'fastify';
import { Refusal } from '../../../../schema/errors/refusal.js';
import { realSeconds } from '../../../../schema/time/real-clock.js';
import type { IncomingOperation, StreamedAnswer } from '../../../../gateway/answer.js';
import type { RequestHeaders } from '../../../../gateway/authenticate.js';
import { GraphQLError } from 'graphql';
import type { EngineResult } from '../../../../gateway/execute/engine-operation.js';
import { createEngine } from '../../../../gateway/execute/engine.js';
import { createHttpFetcher } from '../../../../gateway/execute/fetch-subgraph.js';
import { OperationRegister } from '../../../../gateway/registered/operation-register.js';
import { OperationDesk, type StreamCaller } from '../../../../gateway/subscribe/operation-desk.js';
import { createServerSentEvents } from '../../../../gateway/subscribe/server-sent-events.js';
import { serveWebSockets } from '../../../../gateway/subscribe/serve-websockets.js';
import { createUpstream, type Upstream } from '../../../../gateway/subscribe/upstream/upstream.js';
import { supergraphSdl, type Owners } from './owners.js';

export interface TestGateway {
  readonly url: string;
  readonly socketUrl: string;
  readonly upstream: Upstream;
  drain(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestGatewayOptions {
  readonly owners: Owners;
  readonly mostWaiting?: number;
  readonly slowMs?: number;
  readonly mostPerCaller?: number;
  readonly nowSeconds?: () => number;
  readonly keepAliveMs?: number;
  /** Throws for who is no longer to be served. */
  readonly recheck?: (name: string) => void;
}

/** A token is a name, and until when it is good: `anna` or `anna until 1700000000`. */
const callerOf = (headers: RequestHeaders): Omit<StreamCaller, 'recheck'> => {
  const [, name, end] =
    /^Bearer (\w+)(?: until ([\d.]+))?$/.exec(String(headers.authorization)) ?? [];
  if (name === undefined || name === 'mallory') throw new Refusal('UNAUTHENTICATED');
  return { key: name, maySendAny: false, expiresAt: end === undefined ? null : Number(end) };
};

const authorizationOf = (context: unknown): string => (context as { name: string }).name;

const told = ({ data, errors }: EngineResult): StreamedAnswer => ({
  data,
  ...(errors.length > 0
    ? {
        errors: errors.map(
          ({ message, path, extensions }) =>
            new GraphQLError(message, { ...(path ? { path: [...path] } : {}), extensions }),
        ),
      }
    : {}),
});

async function* each(
  results: AsyncIterable<EngineResult> | Iterable<EngineResult>,
): AsyncGenerator<StreamedAnswer, void> {
  for await (const result of results) yield told(result);
}

export const startGateway = async (options: TestGatewayOptions): Promise<TestGateway> => {
  const { owners, nowSeconds = realSeconds, keepAliveMs = 12_000 } = options;
  const headers = (context: unknown): Record<string, string> => ({
    authorization: authorizationOf(context),
  });
  const police = createHttpFetcher({ url: owners.policeUrl, headers });
  const care = createHttpFetcher({ url: owners.careUrl, headers });
  const upstream = createUpstream({
    url: owners.policeSocketUrl,
    connectionParams: (context) => Promise.resolve(headers(context)),
    connectionKey: authorizationOf,
    slowMs: options.slowMs ?? 5_000,
    ...(options.mostWaiting === undefined ? {} : { mostWaiting: options.mostWaiting }),
  });
  const engine = createEngine({
    supergraphSdl,
    fetchers: { police: police.fetch, care: care.fetch },
    sources: new Map([['police', upstream]]),
  });
  const operationOf = ({ document, operationName, variables, context }: IncomingOperation) => ({
    document,
    operationName,
    variables,
    signal: context.signal,
    endsAt: context.endsAt,
    context: { name: String(context.headers.authorization) },
  });
  const desk = new OperationDesk({
    schema: engine.schema,
    register: new OperationRegister([]),
    isRegisteredOnly: false,
    answerer: {
      answer: async (incoming) => told(await engine.execute(operationOf(incoming))),
      subscribe: async (incoming, onTooSlow) => {
        const results = await engine.subscribe({ ...operationOf(incoming), onTooSlow });
        return Symbol.asyncIterator in results ? each(results) : each([results]);
      },
    },
    callerOf: (given) =>
      Promise.resolve(given).then((sent) => {
        const caller = callerOf(sent);
        return {
          ...caller,
          recheck: () => {
            options.recheck?.(caller.key);
          },
        };
      }),
    onFailure: () => undefined,
    ...(options.mostPerCaller === undefined ? {} : { mostPerCaller: options.mostPerCaller }),
  });
  const app = fastify({ forceCloseConnections: true });
  const sockets = serveWebSockets({ server: app.server, desk, nowSeconds, keepAliveMs });
  const events = createServerSentEvents({ desk, nowSeconds, keepAliveMs });
  app.post('/graphql', (request, reply) => events.handle(request, reply));
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  const drain = async (): Promise<void> => {
    await Promise.all([sockets.drain(), events.drain()]);
  };
  return {
    url: `${origin}/graphql`,
    socketUrl: `${origin.replace('http', 'ws')}/graphql`,
    upstream,
    drain,
    stop: async () => {
      await drain();
      await app.close();
      upstream.close();
      await Promise.all([police.close(), care.close()]);
    },
  };
};
