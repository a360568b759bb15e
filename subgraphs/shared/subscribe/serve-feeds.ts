import type { Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import { handleProtocols, makeServer, type ConnectionInitMessage, type Server } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { presentError } from '../../../schema/errors/present-error.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import { realSeconds } from '../../../schema/time/real-clock.js';
import type { RequestVerifier } from '../server/verify-request.js';
import { FeedConnection, type Closing } from './feed-connection.js';
import type { FeedDesk } from './feed-desk.js';

export interface FeedServerOptions {
  readonly server: HttpServer;
  readonly desk: Pick<FeedDesk, 'open'>;
  /** For what opens a connection, and for nothing else. */
  readonly requests: RequestVerifier;
  /** Told of failures that the gateway sees only as a code. */
  readonly onFailure: (error: unknown) => void;
}

/** A server that can be told that this process stops. */
export interface FeedServer {
  /** Takes no more connections, ends those it has, and waits for them for two seconds at most. */
  drain(): Promise<void>;
}

interface Extra {
  readonly connection: FeedConnection;
}

/** A subscription and its variables; a context with a pass of 200 children comes with `connection_init`. */
const MAX_MESSAGE_BYTES = 256 * 1024;
const DRAIN_MS = 2_000;

const goingAway: Closing = { code: 1001, reason: 'Going away' };

/** The keys of `connection_init` that are text, as if they were headers. */
const headersIn = (payload: ConnectionInitMessage['payload']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(payload ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  );

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
};

const errorOf = (thrown: unknown): GraphQLError =>
  new GraphQLError(
    thrown instanceof Error ? thrown.message : 'Unknown failure',
    thrown instanceof Error ? { originalError: thrown } : {},
  );

type FeedProtocol = Server<Extra>;

const protocolOf = ({ desk, requests, onFailure }: FeedServerOptions): FeedProtocol => {
  const present = (errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] =>
    errors.map((error) => {
      if (!(error.originalError instanceof Refusal)) onFailure(error.originalError ?? error);
      return presentError(error.toJSON(), error);
    });
  return makeServer<ConnectionInitMessage['payload'], Extra>({
    onConnect: async ({ connectionParams, extra: { connection } }) => {
      try {
        connection.admit(await requests.verify(headersIn(connectionParams)), realSeconds());
        return true;
      } catch (error) {
        connection.refuse(error);
        return false;
      }
    },
    onSubscribe: async ({ extra: { connection } }, _id, payload) => {
      const { request } = connection;
      if (!request) return [errorOf(new Refusal('UNAUTHENTICATED'))];
      try {
        const onRefused = (refusal: unknown): void => {
          connection.refuse(refusal);
        };
        const { schema, document, operationName, stream } = await desk.open(payload, {
          request,
          onRefused,
        });
        return { schema, document, operationName, contextValue: stream };
      } catch (error) {
        return [errorOf(error)];
      }
    },
    // Opened by `onSubscribe`, which could still refuse it by its code.
    subscribe: ({ contextValue }) => contextValue as AsyncGenerator<ExecutionResult>,
    // Errors of an event are as they are to be seen already.
    onNext: (...[, , , , result]) => result,
    onError: (...[, , , errors]) => present(errors),
  });
};

/** `graphql-transport-ws` at `/graphql`, for the gateway: feeds, and nothing else. */
export const serveFeeds = (options: FeedServerOptions): FeedServer => {
  const sockets = new WebSocketServer({
    ...{ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false, handleProtocols },
  });
  const protocol = protocolOf(options);
  let isDraining = false;

  const serve = (socket: WebSocket): void => {
    const connection = new FeedConnection(socket);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => connection.send(text),
        close: (code, reason) => {
          socket.close(code, reason);
        },
        onMessage: (take) => {
          socket.on('message', (data: Buffer) => {
            take(data.toString()).catch((error: unknown) => {
              options.onFailure(error);
              connection.refuse(error);
            });
          });
        },
      },
      { connection },
    );
    socket.on('error', () => {
      socket.terminate();
    });
    socket.once('close', (code, reason) => {
      void closed(code, reason.toString());
    });
  };

  options.server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {
      socket.destroy();
    });
    const [path] = (request.url ?? '').split('?');
    if (path !== '/graphql') refuse(socket, '404 Not Found');
    else if (isDraining) refuse(socket, '503 Service Unavailable');
    else sockets.handleUpgrade(request, socket, head, serve);
  });

  return {
    drain: async () => {
      isDraining = true;
      const left = [...sockets.clients].map(
        (socket) => new Promise((resolve) => socket.once('close', resolve)),
      );
      for (const socket of sockets.clients) socket.close(goingAway.code, goingAway.reason);
      const late = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, DRAIN_MS);
      await Promise.all(left);
      clearTimeout(late);
    },
  };
};
