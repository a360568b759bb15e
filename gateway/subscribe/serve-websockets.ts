import type { Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { goingAway } from './ending.js';
import { WebSocketConnection, type ConnectionOptions } from './websocket-connection.js';

export interface WebSocketOptions extends Omit<ConnectionOptions, 'keepAliveMs'> {
  readonly server: HttpServer;
  /** Default 12,000. */
  readonly keepAliveMs?: number;
}

/** A transport that can be told that this process stops. */
export interface StreamTransport {
  /** Takes no more connections, ends those it has, and waits for them for two seconds at most. */
  drain(): Promise<void>;
}

/** One message: an operation as large as an HTTP body may be (docs/protocol.md). */
const maxMessageBytes = 256 * 1024;
const drainMs = 2_000;

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
};

/**
 * `graphql-transport-ws` at `/graphql`. The older protocol `graphql-ws`, and none at all, are closed with
 * 4406; what comes before `connection_init` with 4401.
 */
export const serveWebSockets = ({
  server,
  keepAliveMs = 12_000,
  ...options
}: WebSocketOptions): StreamTransport => {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  const connections = new Set<WebSocketConnection>();
  let isDraining = false;

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {
      socket.destroy();
    });
    const [path] = (request.url ?? '').split('?');
    if (path !== '/graphql') refuse(socket, '404 Not Found');
    else if (isDraining) refuse(socket, '503 Service Unavailable');
    else
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        const connection = new WebSocketConnection(webSocket, { ...options, keepAliveMs });
        connections.add(connection);
        webSocket.once('close', () => connections.delete(connection));
        connection.serve();
      });
  });

  return {
    drain: async () => {
      isDraining = true;
      const closed = [...sockets.clients].map(
        (socket) => new Promise((resolve) => socket.once('close', resolve)),
      );
      for (const connection of connections) connection.end(goingAway);
      const late = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, drainMs);
      await Promise.all(closed);
      clearTimeout(late);
    },
  };
};
