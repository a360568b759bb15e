/** A network of one line between those who ask and a process, or several that are alike: it stalls and is cut. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface Proxy {
  readonly port: number;
  /** Connections so far to each of the ports behind it. */
  readonly served: ReadonlyMap<number, number>;
  /** Nothing passes any more, in either direction, and nobody is told. */
  stall(): void;
  /** What was held back passes. */
  resume(): void;
  /** Resets every connection that is open. */
  cut(): void;
  stop(): Promise<void>;
}

const connected = async (port: number): Promise<Socket | null> => {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await Promise.race([once(socket, 'connect'), once(socket, 'close')]).catch(() => undefined);
  return socket.readyState === 'open' ? socket : null;
};

/** As a load balancer without a memory: each connection to the next port at which somebody answers. */
const inTurn = (served: Map<number, number>): (() => Promise<Socket | null>) => {
  const ports = [...served.keys()];
  let turn = 0;
  return async () => {
    const from = turn++ % ports.length;
    for (const port of [...ports.slice(from), ...ports.slice(0, from)]) {
      const socket = await connected(port);
      if (!socket) continue;
      served.set(port, (served.get(port) ?? 0) + 1);
      return socket;
    }
    return null;
  };
};

export const startProxy = async (...targetPorts: readonly number[]): Promise<Proxy> => {
  const sockets = new Set<Socket>();
  let isStalled = false;
  const served = new Map(targetPorts.map((port) => [port, 0]));
  const next = inTurn(served);

  const add = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  };
  const join = async (near: Socket): Promise<void> => {
    add(near);
    const far = await next();
    if (!far || near.destroyed) {
      near.resetAndDestroy();
      far?.destroy();
      return;
    }
    add(far);
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => near.write(chunk));
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
    for (const socket of [near, far]) {
      if (isStalled) socket.pause();
      else socket.resume();
    }
  };
  const server = createServer({ pauseOnConnect: true }, (near) => void join(near));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    served,
    stall: () => {
      isStalled = true;
      for (const socket of sockets) socket.pause();
    },
    resume: () => {
      isStalled = false;
      for (const socket of sockets) socket.resume();
    },
    cut,
    stop: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
};
