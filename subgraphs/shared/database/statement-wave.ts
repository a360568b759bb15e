import type { ClientBase, Connection, Submittable } from 'pg';
import type { RawRow } from './hydrate.js';

/** A statement with the values of one call, and who waits for its rows. */
export interface WaitingStatement {
  /** Prepared under this name once a connection. INVARIANT: one name is one text, for every wave. */
  readonly name: string;
  readonly text: string;
  /** As text: see `parameterText`. */
  readonly values: readonly (string | null)[];
  readonly resolve: (rows: readonly RawRow[]) => void;
  readonly reject: (error: Error) => void;
}

type ReadRow = (values: readonly (string | null)[]) => RawRow;

/** What a connection has prepared. */
interface Prepared {
  readonly names: Set<string>;
  /** How the rows of a statement are read, once it has been described. */
  readonly readers: Map<string, ReadRow>;
}

const preparedBy = new WeakMap<Connection, Prepared>();

const preparedOn = (connection: Connection): Prepared => {
  const known = preparedBy.get(connection);
  if (known) return known;
  const made = { names: new Set<string>(), readers: new Map<string, ReadRow>() };
  preparedBy.set(connection, made);
  return made;
};

/** What the server says of a column: `pg` hands on more. */
interface ColumnDescription {
  readonly name: string;
  readonly dataTypeID: number;
}

/** `pg`'s typings know the object ids of scalars only. */
interface Parsers {
  getTypeParser(oid: number, format?: 'text'): unknown;
}

const rowReader = (parsers: Parsers, columns: readonly ColumnDescription[]): ReadRow => {
  const parsed = columns.map(({ name, dataTypeID }) => {
    const parse = parsers.getTypeParser(dataTypeID, 'text') as (text: string) => unknown;
    return { name, parse };
  });
  return (values) => {
    const row: Record<string, unknown> = {};
    for (let at = 0; at < parsed.length; at += 1) {
      const column = parsed[at];
      const value = values[at] ?? null;
      if (column) row[column.name] = value === null ? null : column.parse(value);
    }
    return row;
  };
};

/**
 * Several statements in one message to the server and one answer: to write to a connection, and to be woken
 * by it, costs both sides more than most of these statements do. Given to `client.query`, which calls the
 * `handle…` methods. When one fails, the server skips those behind it, and all of them have failed.
 *
 * All are told at once, when the last is answered: what their rows lead to is then asked for at one moment too,
 * and which statements a request sends does not depend on how the network cut the answer into pieces.
 */
class StatementWave implements Submittable {
  private readonly parsing: string[] = [];
  private at = 0;
  private prepared: Prepared | null = null;
  private rows: RawRow[] = [];
  private failure: Error | null = null;
  private readonly tell: (() => void)[] = [];

  constructor(
    private readonly client: ClientBase,
    private readonly statements: readonly WaitingStatement[],
    private settle: () => void,
  ) {}

  submit(connection: Connection): void {
    this.prepared = preparedOn(connection);
    connection.stream.cork();
    for (const statement of this.statements) this.write(statement, connection, this.prepared);
    connection.sync();
    connection.stream.uncork();
    if (this.parsing.length > 0) this.notePrepared(connection, this.prepared);
  }

  handleRowDescription({ fields }: { readonly fields: readonly ColumnDescription[] }): void {
    this.prepared?.readers.set(this.name, rowReader(this.client, fields));
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    try {
      const row = this.prepared?.readers.get(this.name)?.(fields);
      if (row) this.rows.push(row);
    } catch (error) {
      this.failure ??= error instanceof Error ? error : new Error('A row cannot be read');
    }
  }

  handleCommandComplete(): void {
    const done = this.statements[this.at];
    const { rows, failure } = this;
    this.tell.push(() => {
      if (failure) done?.reject(failure);
      else done?.resolve(rows);
    });
    this.failure = null;
    this.rows = [];
    this.at += 1;
  }

  /** Also told when the connection is lost. */
  handleError(error: Error): void {
    for (const { reject } of this.statements.slice(this.at)) {
      this.tell.push(() => {
        reject(error);
      });
    }
    this.at = this.statements.length;
    this.end();
  }

  handleReadyForQuery(): void {
    this.end();
  }

  private end(): void {
    for (const tell of this.tell.splice(0)) tell();
    this.settle();
  }

  private get name(): string {
    return this.statements[this.at]?.name ?? '';
  }

  private write(
    { name, text, values }: WaitingStatement,
    connection: Connection,
    { names, readers }: Prepared,
  ): void {
    if (!names.has(name) && !this.parsing.includes(name)) {
      connection.parse({ name, text, types: [] }, true);
      this.parsing.push(name);
    }
    connection.bind({ portal: '', statement: name, values: [...values] }, true);
    // Described once a connection: what it answers does not change.
    if (!readers.has(name)) connection.describe({ type: 'P', name: '' }, true);
    connection.execute(null, true);
  }

  /** A statement is prepared whether what it is then sent with succeeds or not. */
  private notePrepared(connection: Connection, { names }: Prepared): void {
    let parsed = 0;
    const note = (): void => {
      names.add(this.parsing[parsed] ?? '');
      parsed += 1;
    };
    connection.on('parseComplete', note);
    const { settle } = this;
    this.settle = () => {
      connection.off('parseComplete', note);
      settle();
    };
  }
}

/**
 * Sends statements together and waits until all are answered, or have failed. Never throws: each is told for
 * itself. INVARIANT: nothing else is under way on the connection.
 */
export const sendWave = (
  client: ClientBase,
  statements: readonly WaitingStatement[],
): Promise<void> =>
  new Promise((resolve) => {
    client.query(new StatementWave(client, statements, resolve));
  });
