import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { traced } from '../../../runtime/tracing/traced.js';
import { askTogether } from './ask-together.js';
import type { RawRow } from './hydrate.js';
import { positionalValues, type NamedStatement, type StatementValues } from './named-statement.js';
import { parameterText } from './parameter-text.js';
import { sendWave, type WaitingStatement } from './statement-wave.js';

/** One snapshot for all loaders of a request, so that a count agrees with the list it counts. */
const BEGIN = {
  name: 'childview_begin_read',
  text: 'begin isolation level repeatable read read only',
};

const COMMIT = 'commit';

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

/** Where a transaction cannot be opened, everything that was sent with its opening says so. */
const toldByOthers = (): void => undefined;

/** A pool, or what gives connections as one does. */
export interface Connections {
  connect(): Promise<PoolClient>;
}

export interface ReadTransactionOptions {
  readonly pool: Connections;
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
 * first load and shared by all loaders. What loaders ask for at the same moment is sent together, behind
 * what is under way.
 */
export class ReadTransaction {
  /**
   * What loaders keep for the request, by how it is made. Here, where it dies with the request: V8 takes what a
   * WeakMap of the process holds for alive until it collects everything, and moves it to the old heap.
   */
  readonly made = new Map<unknown, unknown>();
  private readonly options: ReadTransactionOptions;
  private waiting: WaitingStatement[] = [];
  private opened: Promise<PoolClient> | null = null;
  private sending: Promise<void> | null = null;
  private finishing: Promise<void> | null = null;
  private lost: Error | null = null;

  constructor(options: ReadTransactionOptions) {
    this.options = options;
  }

  /**
   * The raw rows of a statement.
   * @throws Error when the request is finished, the database is down, or a time limit passed; every
   *   other statement that was sent with it, and every later one, then fails as well
   */
  async run(statement: NamedStatement, values: StatementValues = {}): Promise<readonly RawRow[]> {
    if (this.finishing) throw new Error('The read transaction is finished');
    const { name, text } = statement;
    const parameters = positionalValues(statement, values).map(parameterText);
    const rows = this.wait({ name, text, values: parameters });
    this.sending ??= this.sendWaiting();
    return rows;
  }

  /** Ends the transaction and gives the connection back. Never throws; a second call does nothing. */
  finish(): Promise<void> {
    this.finishing ??= this.close();
    return this.finishing;
  }

  private wait(
    statement: Omit<WaitingStatement, 'resolve' | 'reject'>,
  ): Promise<readonly RawRow[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ...statement, resolve, reject });
    });
  }

  /** Never throws: each statement is told for itself. */
  private async sendWaiting(): Promise<void> {
    try {
      this.opened ??= this.open();
      const client = await this.opened;
      while (this.waiting.length > 0) {
        // All loaders of this moment have asked when the turn is over.
        await nextTurn();
        const wave = this.waiting.splice(0);
        for (const { text } of wave) this.options.onStatement?.(text);
        await traced('load', { count: wave.length }, () => sendWave(client, wave));
      }
    } catch (error) {
      const reason = error instanceof Error ? error : new Error('No connection');
      for (const { reject } of this.waiting.splice(0)) reject(reason);
    } finally {
      this.sending = null;
    }
  }

  /** What opens the transaction goes before the statements that opened it, in the same wave. */
  private async open(): Promise<PoolClient> {
    const client = await this.options.pool.connect();
    client.on('error', this.onLost);
    const asked = this.waiting.splice(0);
    this.wait({ ...BEGIN, values: [] }).catch(toldByOthers);
    this.wait({ ...APPLY_SETTINGS, values: this.settings().map(parameterText) }).catch(
      toldByOthers,
    );
    this.waiting.push(...asked);
    return client;
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
    await this.sending;
    const client = await this.opened?.catch(() => null);
    if (!client) return;
    this.options.onStatement?.(COMMIT);
    const isEnded = await askTogether(client, [{ statement: COMMIT, values: [] }]).then(
      () => true,
      () => false,
    );
    client.off('error', this.onLost);
    client.release(!isEnded || this.lost !== null);
  }

  /** Without a listener a connection that dies between two statements would end the process. */
  private readonly onLost = (error: Error): void => {
    this.lost = error;
  };
}
