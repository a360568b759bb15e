import type { Pool, PoolClient } from 'pg';
import type { RawRow } from './hydrate.js';
import { positionalValues, type NamedStatement, type StatementValues } from './named-statement.js';

/** One snapshot for all loaders of a request, so that a count agrees with the list it counts. */
const BEGIN = 'begin isolation level repeatable read read only';

/** `$1` names, `$2` values: for the length of the transaction that it is sent in. */
export const APPLY_SETTINGS = {
  name: 'childview_apply_settings',
  text: 'select set_config(name, value, true) from unnest($1::text[], $2::text[]) as s(name, value)',
};

/**
 * What row-level security may ask for: `issuer` is read as `current_setting('app.issuer', true)`.
 * A setting that is absent reads as null, or as '' on a connection that once had it: policies must
 * treat both as "nobody".
 */
export type SessionSettings = Readonly<Record<string, string>>;

export interface ReadTransactionOptions {
  readonly pool: Pool;
  readonly settings: SessionSettings;
  /**
   * True where every statement goes by keys, so that one plan serves all values: it is then made once a
   * connection. Planning anew, row-level security included, costs several times what such a statement does.
   */
  readonly isByKey?: boolean;
  /** Told of every statement that is sent, `begin` and `commit` included; for counting in tests. */
  readonly onStatement?: (text: string) => void;
}

/**
 * The reads of one GraphQL request: one read-only transaction on one connection, opened by the
 * first load and shared by all loaders, whose statements run one after another.
 */
export class ReadTransaction {
  private readonly options: ReadTransactionOptions;
  private opened: Promise<PoolClient> | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private finishing: Promise<void> | null = null;
  private lost: Error | null = null;

  constructor(options: ReadTransactionOptions) {
    this.options = options;
  }

  /**
   * The raw rows of a statement.
   * @throws Error when the request is finished, the database is down, or a time limit passed; every
   *   later statement of the same transaction then fails as well
   */
  async run(statement: NamedStatement, values: StatementValues = {}): Promise<readonly RawRow[]> {
    if (this.finishing) throw new Error('The read transaction is finished');
    this.opened ??= this.open();
    const client = await this.opened;
    return this.inTurn(() =>
      this.send(client, { ...statement, values: positionalValues(statement, values) }),
    );
  }

  /** Ends the transaction and gives the connection back. Never throws; a second call does nothing. */
  finish(): Promise<void> {
    this.finishing ??= this.close();
    return this.finishing;
  }

  private async open(): Promise<PoolClient> {
    const client = await this.options.pool.connect();
    client.on('error', this.onLost);
    try {
      await this.send(client, { text: BEGIN });
      await this.send(client, { ...APPLY_SETTINGS, values: this.settings() });
      return client;
    } catch (error) {
      this.giveBack(client, true);
      throw error;
    }
  }

  private settings(): [names: string[], values: string[]] {
    const { settings, isByKey = false } = this.options;
    const names = Object.keys(settings).map((name) => `app.${name}`);
    const values = Object.values(settings);
    return isByKey
      ? [
          [...names, 'plan_cache_mode'],
          [...values, 'force_generic_plan'],
        ]
      : [names, values];
  }

  private async close(): Promise<void> {
    const client = await this.opened?.catch(() => null);
    if (!client) return;
    await this.last;
    const isEnded = await this.send(client, { text: 'commit' }).then(
      () => true,
      () => false,
    );
    this.giveBack(client, !isEnded || this.lost !== null);
  }

  private giveBack(client: PoolClient, isBroken: boolean): void {
    client.off('error', this.onLost);
    client.release(isBroken);
  }

  /** Without a listener a connection that dies between two statements would end the process. */
  private readonly onLost = (error: Error): void => {
    this.lost = error;
  };

  /** `pg` no longer wants to queue statements itself (it warns, and version 9 refuses). */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async send(
    client: PoolClient,
    query: { name?: string; text: string; values?: unknown[] },
  ): Promise<readonly RawRow[]> {
    this.options.onStatement?.(query.text);
    const { rows } = await client.query<RawRow>(query);
    return rows;
  }
}
