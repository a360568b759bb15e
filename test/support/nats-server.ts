/** A real nats-server with JetStream, which the tests start, kill and start again on one port and folder. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from '../../cli/start/processes/ports.js';

/** `.ci/run` installs it; on a machine without it the tests that need it are skipped, and say so. */
export const hasNatsServer = spawnSync('nats-server', ['--version']).status === 0;

if (!hasNatsServer) {
  process.stderr.write(
    'SKIPPED: nats-server is not installed (apt-get install nats-server): the relay is not tested here.\n',
  );
}

export interface NatsServer {
  readonly url: string;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** Resolves when it answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const answers = async (port: number): Promise<boolean> => {
  const socket = connectTcp(port, '127.0.0.1');
  try {
    await once(socket, 'data');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
};

export const startNatsServer = async (): Promise<NatsServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'childview-nats-'));
  // None that a connection may be given while the server is away.
  const [port = 0] = await freePorts(1);
  let running: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const args = ['--jetstream', '--store_dir', folder, '--addr', '127.0.0.1', '--port'];
    running = spawn('nats-server', [...args, String(port)], { stdio: 'ignore' });
    while (!(await answers(port))) await pause(20);
  };
  const kill = async (): Promise<void> => {
    if (running?.kill('SIGKILL')) await once(running, 'exit');
    running = null;
  };
  await start();
  return {
    url: `nats://127.0.0.1:${String(port)}`,
    kill,
    start,
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
