import type { ClientBase } from 'pg';
import { QueryFailedError, type EntityManager } from 'typeorm';
import { askTogether, type AskedStatement } from './ask-together.js';
import type { Statement } from './named-statement.js';

/** Whether TypeORM, which does not say what it connected, has given one of `pg`'s connections. */
const isConnection = (value: unknown): value is ClientBase =>
  typeof value === 'object' && value !== null && 'query' in value && 'release' in value;

/**
 * The rows of statements of a write transaction: see {@link askTogether}.
 * @throws QueryFailedError of the first that fails
 */
export const queryTogether = async (
  manager: EntityManager,
  asked: readonly AskedStatement[],
): Promise<readonly (readonly unknown[])[]> => {
  const client: unknown = await manager.queryRunner?.connect();
  if (!isConnection(client)) throw new Error('There is no transaction');
  return askTogether(
    client,
    asked,
    (cause, { text, values }) => new QueryFailedError(text, [...values], cause),
  );
};

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
  if (!manager.queryRunner) {
    const text = typeof statement === 'string' ? statement : statement.text;
    return manager.query(text, [...values]);
  }
  const [rows] = await queryTogether(manager, [{ statement, values }]);
  // Row is what the caller knows the statement to answer, as with the manager's own `query`.
  return (rows ?? []) as readonly Row[];
};
