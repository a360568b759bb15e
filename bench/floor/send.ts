import type { Pool, PoolClient } from 'pg';
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
export class Sender {
  private readonly send: Send;

  constructor(sending: Sending) {
    this.send = sends[sending];
  }

  /** What was a message and a transaction by itself. */
  async alone(pool: Pool, statement: Statement): Promise<void> {
    const client = await pool.connect();
    await this.send(client, [statement]);
    client.release();
  }

  /** A read-only transaction, to its end. */
  async read(pool: Pool, { messages }: RecordedRead): Promise<void> {
    const client = await pool.connect();
    for (const statements of messages) await this.send(client, statements);
    await client.query('commit');
    client.release();
  }
}
