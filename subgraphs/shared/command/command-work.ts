import { randomUUID } from 'node:crypto';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { Principal } from '../../../schema/principal/principal.js';
import { dayOf, type CivilDate, type Instant } from '../../../schema/time/instant.js';
import { copyRows, type PlainRow } from '../database/copy-rows.js';
import type { OutboxEvent } from '../outbox/outbox-event.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { badInput, staleVersion } from './refusals.js';

/** A record that commands change. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

type RowClass<Row> = new () => Row;

export interface LockOptions {
  /** The input field that named the record, for the refusal when there is none. */
  readonly argument: string;
  /** What the caller says that it read; absent: whatever it is now. */
  readonly expectedVersion?: number | null | undefined;
}

/** What a command is given to work with: one transaction, its time, its caller. */
export class CommandWork {
  readonly now: Instant;
  /** In London. */
  readonly today: CivilDate;
  readonly caller: Principal;
  readonly events: Omit<OutboxEvent, 'id' | 'pos' | 'at'>[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly context: SubgraphContext,
  ) {
    this.now = context.now;
    this.today = dayOf(context.now);
    this.caller = context.request.principal;
  }

  newId(): string {
    return randomUUID();
  }

  /** What callers will name in `x-episode`: kind, year, a number that is never given twice. */
  async newReference(kind: string): Promise<string> {
    const sql = `select nextval('episode_number')::text as number`;
    const [row]: readonly { number: string }[] = await this.manager.query(sql);
    return `${kind}-${this.today.slice(0, 4)}-${row?.number ?? ''}`;
  }

  /**
   * The record, locked until the command ends: nobody else changes it meanwhile.
   * @throws Refusal BAD_USER_INPUT when there is none, CONFLICT when it has moved on
   */
  async lock<Row extends Versioned>(
    record: RowClass<Row>,
    id: string,
    { argument, expectedVersion }: LockOptions,
  ): Promise<Row> {
    const row = await this.find(record, id);
    if (!row) throw badInput(argument, 'There is no such record.');
    if (typeof expectedVersion === 'number' && expectedVersion !== row.version) {
      throw staleVersion(row.version);
    }
    return row;
  }

  /** As `lock`, without a version; null when there is none. */
  find<Row extends { readonly id: string }>(
    record: RowClass<Row>,
    id: string,
  ): Promise<Row | null> {
    // TypeORM cannot know that a generic row's `id` may be asked for.
    const where = { id } as FindOptionsWhere<Row>;
    return this.manager.findOne(record, { where, lock: { mode: 'pessimistic_write' } });
  }

  async add<Row extends object>(record: RowClass<Row>, ...rows: PlainRow<Row>[]): Promise<void> {
    await copyRows(this.manager, record, rows);
  }

  /** Changes a locked record, and counts the change. */
  async change<Row extends Versioned>(
    record: RowClass<Row>,
    { id, version }: Row,
    changes: Partial<Row>,
  ): Promise<void> {
    await this.manager
      .createQueryBuilder()
      .update(record)
      .set({ ...changes, version: version + 1 } as object)
      .where({ id })
      .execute();
  }

  /** Tells subscribers, once the command is committed. Ids and codes only. */
  announce(event: Omit<OutboxEvent, 'id' | 'pos' | 'at'>): void {
    this.events.push(event);
  }
}
