import type { ClientBase } from 'pg';
import { QueryFailedError, type EntityManager } from 'typeorm';
import type { RawRow } from './hydrate.js';
import { statementOf, type Statement } from './named-statement.js';
import { parameterText } from './parameter-text.js';
import { sendWave, type WaitingStatement } from './statement-wave.js';

/** Whether TypeORM, which does not say what it connected, has given one of `pg`'s connections. */
const isConnection = (value: unknown): value is ClientBase =>
  typeof value === 'object' && value !== null && 'query' in value && 'release' in value;

/** In a wave of its own: a connection has one list of what it has prepared. */
const answered = (
  client: ClientBase,
  statement: Omit<WaitingStatement, 'resolve' | 'reject'>,
): Promise<readonly RawRow[]> =>
  new Promise((resolve, reject) => {
    void sendWave(client, [{ ...statement, resolve, reject }]);
  });

/**
 * The rows of a statement of a write transaction, known to PostgreSQL by its name: it is then planned a few times a
 * connection and not at every call. To plan an insert, row-level security included, costs several times what the insert does.
 * For statements whose text is one of few. Outside a transaction there is no connection to know it: it is sent as it is.
 * Throws QueryFailedError, as the manager's own `query` does.
 */
export const queryNamed = async <Row>(
  manager: EntityManager,
  statement: Statement | string,
  values: readonly unknown[],
): Promise<readonly Row[]> => {
  const { name, text } = typeof statement === 'string' ? statementOf(statement) : statement;
  const client: unknown = await manager.queryRunner?.connect();
  if (!isConnection(client)) return manager.query(text, [...values]);
  const parameters = values.map(parameterText);
  try {
    // Row is what the caller knows the statement to answer, as with the manager's own `query`.
    return (await answered(client, { name, text, values: parameters })) as readonly Row[];
  } catch (error) {
    const cause = error instanceof Error ? error : new Error('The statement failed');
    throw new QueryFailedError(text, parameters, cause);
  }
};
