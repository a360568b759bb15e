import { type NamedStatement, type StatementValues } from '../database/named-statement.js';
import type { RawRow } from '../database/hydrate.js';
import { ReadTransaction, type ReadTransactionOptions } from '../database/read-transaction.js';

/** A child, and the record of a child, that nobody is: PostgreSQL makes no such id, nor do we. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A statement as it was sent. */
export interface SentStatement {
  readonly statement: NamedStatement;
  readonly values: StatementValues;
}

/** What is over is asked less about: whatever is invented goes on. */
const invented = (column: string): string | null => {
  if (/(ended|closed)_(at|on)$/.test(column)) return null;
  if (column === 'key' || /(^|_)id$/.test(column)) return NOBODY;
  if (column.endsWith('_at')) return '2014-01-01T09:00:00.000Z';
  return column.endsWith('_on') ? '2014-01-01' : null;
};

/** A row of whatever is asked of it: ids of nobody, moments, and nothing else. */
const inventedRow: RawRow = new Proxy<RawRow>(
  {},
  { get: (_, column) => (typeof column === 'string' ? invented(column) : undefined) },
);

/**
 * Reads about nobody: each statement is sent, and noted; where it finds nothing, a row is invented, so that what
 * is asked about records is asked too.
 */
export class RehearsedReads extends ReadTransaction {
  constructor(
    options: ReadTransactionOptions,
    private readonly onSent: (sent: SentStatement) => void,
  ) {
    super(options);
  }

  override async run(
    statement: NamedStatement,
    values: StatementValues = {},
  ): Promise<readonly RawRow[]> {
    this.onSent({ statement, values });
    const { ofSeveral } = statement;
    if (ofSeveral)
      this.onSent({ statement: ofSeveral, values: { ...values, keys: [values.keys] } });
    const rows = await super.run(statement, values);
    return rows.length > 0 ? rows : [inventedRow];
  }
}
