/** A small balancer of connections: it sends each to one of those that say that they are ready. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** As often as a cluster would if its processes were told to end twenty times a minute. */
const LOOK_MS = 100;

export interface Target {
  readonly port: number;
  readonly adminPort: number;
}

export interface Balancer {
  readonly port: number;
  /** Of the targets that were told, those that were ready at the last look. */
  ready(): readonly Target[];
  stop(): Promise<void>;
}

const isReady = async ({ adminPort }: Target): Promise<boolean> => {
  try {
    const { ok } = await fetch(`http://127.0.0.1:${String(adminPort)}/readyz`);
    return ok;
  } catch {
    return false;
  }
};

const connected = async ({ port }: Target): Promise<Socket | null> => {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await Promise.race([once(socket, 'connect'), once(socket, 'close')]).catch(() => undefined);
  return socket.readyState === 'open' ? socket : null;
};

const join = (near: Socket, far: Socket): void => {
  near.pipe(far).pipe(near);
  near.once('close', () => far.destroy());
  far.once('close', () => near.destroy());
};

export const startBalancer = async (targets: readonly Target[]): Promise<Balancer> => {
  const sockets = new Set<Socket>();
  let ready: readonly Target[] = [];
  let turn = 0;
  const stopped = new AbortController();

  const look = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      const are = await Promise.all(targets.map(isReady));
      ready = targets.filter((_, at) => are[at]);
      await pause(LOOK_MS, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  const pass = async (near: Socket): Promise<void> => {
    for (const _each of targets) {
      const target = ready[turn++ % Math.max(1, ready.length)];
      const far = target && (await connected(target));
      if (!far) continue;
      sockets.add(far);
      join(near, far);
      return;
    }
    near.destroy();
  };
  const server = createServer((near) => {
    sockets.add(near);
    near.on('error', () => undefined);
    near.once('close', () => sockets.delete(near));
    void pass(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const looking = look();
  return {
    // It listens on a port of this machine.
    port: (server.address() as AddressInfo).port,
    ready: () => ready,
    stop: async () => {
      stopped.abort();
      await looking;
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
