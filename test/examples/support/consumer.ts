/** The consumer of `examples/` as a process of its own, over a council's database. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Client } from 'pg';

const program = resolve('dist/examples/referral-consumer/main.js');

export interface ConsumerPlace {
  readonly gatewayUrl: string;
  readonly tokenFile: string;
  readonly databaseUrl: string;
  readonly localAuthority: string;
}

export interface RunningConsumer {
  /** What it has said on stderr so far. */
  said(): string;
  /** Answers its exit code; null when the signal ended it. */
  kill(signal?: NodeJS.Signals): Promise<number | null>;
  readonly exited: Promise<number | null>;
}

const exitOf = async (child: ChildProcess): Promise<number | null> => {
  const [code]: unknown[] = await once(child, 'exit');
  return typeof code === 'number' ? code : null;
};

export const startConsumer = (place: ConsumerPlace): RunningConsumer => {
  const child = spawn(process.execPath, [program], {
    env: {
      ...{ PATH: process.env.PATH, GATEWAY_URL: place.gatewayUrl, TOKEN_FILE: place.tokenFile },
      ...{ DATABASE_URL: place.databaseUrl, LOCAL_AUTHORITY: place.localAuthority },
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exited = exitOf(child);
  return {
    said: () => said,
    kill: (signal = 'SIGKILL') => {
      child.kill(signal);
      return exited;
    },
    exited,
  };
};

/** Referrals in the council's table; none while there is no table, or no server. */
export const keptReferrals = async (databaseUrl: string): Promise<readonly string[]> => {
  const council = new Client({ connectionString: databaseUrl });
  council.on('error', () => undefined);
  try {
    await council.connect();
    const sql = 'select referral_id from police_referral order by received_at, referral_id';
    const { rows } = await council.query<{ referral_id: string }>(sql);
    return rows.map(({ referral_id: id }) => id);
  } catch {
    return [];
  } finally {
    await council.end().catch(() => undefined);
  }
};
