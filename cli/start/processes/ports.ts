import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { CommandFailure } from '../../command-failure.js';

const listen = (port: number, host: string): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      resolve(server);
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });

const portOf = (server: Server): number => {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('A server has no port.');
  return address.port;
};

const loopback = '127.0.0.1';

/**
 * Ports that were free a moment ago, each another: the processes have to know one another's addresses
 * before they start. All are held until the last is found.
 */
export const freePorts = async (count: number): Promise<readonly number[]> => {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0, loopback)));
  const ports = servers.map(portOf);
  await Promise.all(servers.map(close));
  return ports;
};

export interface WantedPort {
  readonly variable: 'PORT' | 'ADMIN_PORT';
  /** 0: any. */
  readonly port: number;
  readonly host: string;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Null when the port can be had; else what is wrong with it, and what to set. */
const problemWith = async ({ variable, port, host }: WantedPort): Promise<string | null> => {
  try {
    await close(await listen(port, host));
    return null;
  } catch (error) {
    const example = `for example ${variable}=${String(port + 1000)}`;
    if (codeOf(error) === 'EADDRINUSE')
      return `Port ${String(port)} is in use. Set ${variable} to another one, ${example}.`;
    if (codeOf(error) === 'EACCES')
      return `Port ${String(port)} may not be opened by this user. Set ${variable} to one above 1023, ${example}.`;
    return `Nothing can listen on HOST at port ${String(port)} (${codeOf(error)}). Set HOST to an address of this machine.`;
  }
};

const POLL_MS = 50;

/**
 * Makes sure that the ports people use are free, for `patienceMs` at most.
 * @throws CommandFailure that names every busy port and the variable to set
 */
export const requirePorts = async (
  wanted: readonly WantedPort[],
  patienceMs: number,
): Promise<void> => {
  for (let waitedMs = 0; ; waitedMs += POLL_MS) {
    const checked = await Promise.all(wanted.map(problemWith));
    const problems = checked.filter((problem) => problem !== null);
    if (problems.length === 0) return;
    if (waitedMs >= patienceMs) throw new CommandFailure('failed', problems.join('\n'));
    await sleep(POLL_MS);
  }
};
