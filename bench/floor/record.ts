/**
 * Loaded before an owner's process: writes down every statement that it sends to its database, with its values,
 * one line a message, to `<folder>/<owner>.ndjson`. The folder is the query of this file's own address:
 * `node --import=file:///…/record.js?/tmp/recorded`.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

interface Sent {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** One message to the server: on which connection, and the statements in it. */
export interface RecordedMessage {
  readonly connection: number;
  readonly statements: readonly Required<Pick<Sent, 'text' | 'values'>>[] & readonly Sent[];
}

const isSent = (value: unknown): value is Sent =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';

const statementsIn = (query: unknown, values: unknown): readonly Sent[] => {
  if (typeof query === 'string')
    return [{ text: query, values: Array.isArray(values) ? values : [] }];
  if (typeof query !== 'object' || query === null) return [];
  if ('statements' in query && Array.isArray(query.statements))
    return query.statements.filter(isSent);
  return isSent(query) ? [query] : [];
};

const [, , owner = ''] = process.argv;
const isOwner = (process.argv[1] ?? '').endsWith('subgraphs/main.js');

if (isOwner) {
  const file = join(new URL(import.meta.url).search.slice(1), `${owner}.ndjson`);
  const connections = new WeakMap<object, number>();
  let known = 0;
  const prototype = pg.Client.prototype as { query: (...given: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function record(this: object, ...given: unknown[]): unknown {
    const connection = connections.get(this) ?? (known += 1);
    connections.set(this, connection);
    const statements = statementsIn(given[0], given[1]).map(({ name, text, values = [] }) => ({
      ...(name === undefined ? {} : { name }),
      text,
      values,
    }));
    if (statements.length > 0)
      appendFileSync(file, `${JSON.stringify({ connection, statements })}\n`);
    return query.apply(this, given);
  };
}
