/**
 * The wire between the gateway and one owner, tapped: everything that the gateway asks and the owner
 * answers is kept, and may be bent on its way back, as a hostile owner would.
 */
import { Agent, createServer, request as send, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { decodeJwt } from 'jose';
import type { Agency } from '../../../../schema/principal/agency.js';
import { closed, listen } from '../../../support/identity.js';

/** One request of the gateway, or of another owner, and its answer. */
export interface Exchange {
  readonly agency: Agency;
  readonly path: string;
  /** The request that it is part of; null where the sender does not say. */
  readonly requestId: string | null;
  readonly body: string;
  readonly status: number;
  readonly answer: string;
}

/** What a hostile owner says in place of its answer; null leaves it as it is. */
export type Bend = (exchange: Exchange) => string | null;

export interface OwnerWire {
  readonly port: number;
  /** By the request that each is part of. */
  readonly exchanges: ReadonlyMap<string | null, readonly Exchange[]>;
  /** Where the owner really is. */
  target: number;
  bend: Bend;
  close(): Promise<void>;
}

const requestIdIn = (headers: IncomingHttpHeaders): string | null => {
  const context = headers['x-request-context'];
  if (typeof context !== 'string') return null;
  const { requestId } = decodeJwt(context);
  return typeof requestId === 'string' ? requestId : null;
};

const whole = async (stream: AsyncIterable<unknown>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const forward = (
  port: number,
  agent: Agent,
  { method, path, headers, body }: Sent,
): Promise<{ status: number; type: string; answer: string }> =>
  new Promise((resolve, reject) => {
    const asked = send({ host: '127.0.0.1', port, agent, method, path, headers }, (response) => {
      const type = response.headers['content-type'] ?? 'application/json';
      whole(response).then((answer) => {
        resolve({ status: response.statusCode ?? 0, type, answer: answer.toString() });
      }, reject);
    });
    asked.on('error', reject);
    asked.end(body);
  });

/** Listens for what is meant for the owner; `target` is set when the owner is there. */
export const tapOwner = async (agency: Agency): Promise<OwnerWire> => {
  const exchanges = new Map<string | null, Exchange[]>();
  const agent = new Agent({ keepAlive: true });
  const server = createServer((request, response) => {
    const { method = 'GET', url: path = '/', headers } = request;
    const pass = async (): Promise<void> => {
      const body = await whole(request);
      const { status, type, answer } = await forward(wire.target, agent, {
        ...{ method, path, headers, body },
      });
      const exchange = {
        ...{ agency, path, status, answer, body: body.toString() },
        requestId: requestIdIn(headers),
      };
      const { requestId } = exchange;
      exchanges.set(requestId, [...(exchanges.get(requestId) ?? []), exchange]);
      response.writeHead(status, { 'content-type': type });
      response.end(wire.bend(exchange) ?? answer);
    };
    pass().catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket, head) => {
    const { method = 'GET', url = '/', rawHeaders } = request;
    const lines = rawHeaders.flatMap((name, at) =>
      at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1] ?? ''}`] : [],
    );
    const owner = connect(wire.target, '127.0.0.1', () => {
      owner.write(`${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      owner.write(head);
      socket.pipe(owner).pipe(socket);
    });
    owner.on('error', () => socket.destroy());
    socket.on('error', () => owner.destroy());
  });
  const wire: OwnerWire = {
    port: await listen(server),
    exchanges,
    target: 0,
    bend: () => null,
    close: () => {
      agent.destroy();
      return closed(server);
    },
  };
  return wire;
};
