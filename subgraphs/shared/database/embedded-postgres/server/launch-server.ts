import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from '../account.js';
import type { BinariesFolder } from '../binaries/reachable-binaries.js';
import { EmbeddedPostgresError } from '../embedded-postgres-error.js';
import { readPidFile, type RunningServer } from './find-server.js';

const POLL_MS = 10;
const START_PATIENCE_MS = 20_000;
const RETRY_MS = 100;

export interface ServerSettings {
  readonly binaries: BinariesFolder;
  readonly clusterDir: string;
  readonly account: Account | null;
  readonly port: number;
  readonly logFile: string;
  /** More `name=value` settings of the server, such as `fsync=off` in tests. */
  readonly settings: readonly string[];
}

/**
 * Loopback only, and no socket file. The log never holds what a statement contained: rows are
 * personal data. No JIT, parallel I/O workers or replication: four small databases on one machine.
 */
const serverSettings: readonly string[] = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'password_encryption=scram-sha-256',
  'max_connections=200',
  'shared_buffers=128MB',
  'jit=off',
  'io_method=sync',
  'wal_level=minimal',
  'max_wal_senders=0',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_parameter_max_length=0',
  'logging_collector=off',
];

/** Said while processes of a server that was killed still notice that it is gone: they take a moment. */
const stillGoing = 'pre-existing shared memory block';

/**
 * Starts the server, apart from our process group: a Ctrl-C in the terminal reaches us alone, and
 * we stop the server when its users are done.
 * @throws EmbeddedPostgresError with the end of the server's log when it does not come up
 */
export const launchServer = async (server: ServerSettings): Promise<RunningServer> => {
  for (let waitedMs = 0; ; waitedMs += RETRY_MS) {
    try {
      return await launchOnce(server);
    } catch (error) {
      const isToWait = error instanceof EmbeddedPostgresError && error.message.includes(stillGoing);
      if (!isToWait || waitedMs >= START_PATIENCE_MS) throw error;
      await sleep(RETRY_MS);
    }
  }
};

const launchOnce = async (server: ServerSettings): Promise<RunningServer> => {
  const log = openSync(server.logFile, 'w', 0o600);
  const options = [`port=${String(server.port)}`, ...serverSettings, ...server.settings];
  const child = spawn(
    join(server.binaries, 'bin', 'postgres'),
    ['-D', server.clusterDir, ...options.flatMap((option) => ['-c', option])],
    {
      ...server.account,
      cwd: '/',
      env: { LC_ALL: 'C' },
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  const failure = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error('it ended'));
    });
  });
  child.unref();
  try {
    return await Promise.race([untilReady(server.clusterDir), failure]);
  } catch (cause) {
    const tail = readFileSync(server.logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
    throw new EmbeddedPostgresError(`PostgreSQL did not start: ${tail}`, { cause });
  }
};

const untilReady = async (clusterDir: string): Promise<RunningServer> => {
  for (let waitedMs = 0; waitedMs < START_PATIENCE_MS; waitedMs += POLL_MS) {
    const found = readPidFile(clusterDir);
    if (found?.isReady) return found;
    await sleep(POLL_MS);
  }
  throw new Error('it was not ready in time');
};
