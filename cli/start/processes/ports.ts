import { randomInt } from 'node:crypto';
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

const loopback = '127.0.0.1';

/**
 * Below the ports that systems give to outgoing connections (32768 and up on Linux, 49152 elsewhere): one that
 * was found free might be given to a connection before its process listens.
 */
const range = { from: 20_000, below: 32_768 } as const;

/** Of so many in the range, some are free; more tries would find no more. */
const MOST_TRIES = 200;

const listenAnywhere = async (): Promise<readonly [Server, number]> => {
  for (let tries = 1; ; tries += 1) {
    const port = randomInt(range.from, range.below);
    try {
      return [await listen(port, loopback), port];
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    }
  }
};

/**
 * Ports that were free a moment ago, each another: the processes have to know one another's addresses
 * before they start. All are held until the last is found.
 */
export const freePorts = async (count: number): Promise<readonly number[]> => {
  const found = await Promise.all(Array.from({ length: count }, listenAnywhere));
  await Promise.all(found.map(([server]) => close(server)));
  return found.map(([, port]) => port);
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
