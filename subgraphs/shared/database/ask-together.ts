import type { ClientBase } from 'pg';
import type { RawRow } from './hydrate.js';
import { statementOf, type Statement } from './named-statement.js';
import { parameterText } from './parameter-text.js';
import { sendWave, type WaitingStatement } from './statement-wave.js';

/** A statement whose text is one of few, and the values of one call. */
export interface AskedStatement {
  readonly statement: Statement | string;
  readonly values: readonly unknown[];
}

type Sent = Pick<WaitingStatement, 'name' | 'text' | 'values'>;

const sentAs = ({ statement, values }: AskedStatement): Sent => {
  const { name, text } = typeof statement === 'string' ? statementOf(statement) : statement;
  return { name, text, values: values.map(parameterText) };
};

/**
 * The rows of statements that are sent as one message and answered at once, in their order; each sees what those before it
 * have done and what others had committed when its turn came, as if it were sent by itself. What follows one that fails is
 * not done.
 * @throws what the first that fails was told; `onFailed` may say it otherwise
 */
export const askTogether = async (
  client: ClientBase,
  asked: readonly AskedStatement[],
  onFailed: (cause: Error, sent: Sent) => Error = (cause) => cause,
): Promise<readonly (readonly unknown[])[]> => {
  const wave: WaitingStatement[] = [];
  const answers = asked.map((one) => {
    const sent = sentAs(one);
    return new Promise<readonly RawRow[]>((resolve, reject) => {
      const failed = (cause: Error): void => {
        reject(onFailed(cause, sent));
      };
      wave.push({ ...sent, resolve, reject: failed });
    });
  });
  const [rows] = await Promise.all([Promise.all(answers), sendWave(client, wave)]);
  return rows;
};

/** The rows of one statement: `Row` is what the caller knows it to answer, as with the client's own `query`. */
export const askOn = async <Row>(
  client: ClientBase,
  asked: AskedStatement,
): Promise<readonly Row[]> => {
  const [rows] = await askTogether(client, [asked]);
  return (rows ?? []) as readonly Row[];
};
