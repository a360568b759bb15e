import type { Pool, PoolClient } from 'pg';
import { poolConnection } from '../../subgraphs/shared/database/pool-connection.js';
import { sendWave } from '../../subgraphs/shared/database/statement-wave.js';
import type { RecordedRead, Statement } from './script.js';

/**
 * How statements go to the server: in the owners' own messages (docs/adr/0045), or one after another with `pg`'s
 * `query`, as a program written by hand sends them.
 */
export type Sending = 'in-waves' | 'by-statement';

type Send = (client: PoolClient, statements: readonly Statement[]) => Promise<void>;

/** Written down as it went to the server. */
const written = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const inWaves: Send = (client, statements) => {
  const resolve = (): void => undefined;
  const reject = (error: Error): void => {
    throw error;
  };
  const wave = statements.map(({ name = '', text, values }) => ({
    ...{ name, text, values: values.map(written), resolve, reject },
  }));
  return sendWave(client, wave);
};

const queryOf = ({ name, text, values }: Statement) => ({
  ...(name === undefined ? {} : { name }),
  text,
  values: [...values],
});

const byStatement: Send = async (client, statements) => {
  for (const statement of statements) await client.query(queryOf(statement));
};

const sends: Readonly<Record<Sending, Send>> = {
  'in-waves': inWaves,
  'by-statement': byStatement,
};

/** Sends again what an owner has sent. */
export interface Sender {
  /** What was a message by itself. */
  alone(pool: Pool, statement: Statement): Promise<void>;
  /** A read-only transaction, to its end. */
  read(pool: Pool, recorded: RecordedRead): Promise<void>;
}

export const senderOf = (sending: Sending): Sender => {
  const send = sends[sending];
  return {
    alone: (pool, statement) => poolConnection(pool, (client) => send(client, [statement])),
    read: (pool, { messages }) =>
      poolConnection(pool, async (client) => {
        for (const statements of messages) await send(client, statements);
        await client.query('commit');
      }),
  };
};
