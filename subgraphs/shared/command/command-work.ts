import { randomUUID } from 'node:crypto';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import type { Principal } from '../../../schema/principal/principal.js';
import type { AccessPurpose } from '../../../schema/principal/purpose.js';
import type { Role } from '../../../schema/principal/role.js';
import { dayOf, type CivilDate, type Instant } from '../../../schema/time/instant.js';
import { copyRows, type PlainRow } from '../database/copy-rows.js';
import type { Announcement } from '../outbox/outbox-event.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { AddedRows } from './added-rows.js';
import { requireNoConflict } from './child-of-conflict.js';
import { childrenOfRow, linkedChildren } from './children-of-row.js';
import type { NamedChildren } from './children-in-input.js';
import { noSuchRecord, staleVersion } from './refusals.js';

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

/** What a command that only adds records is given: several of them may then be written as one. */
export type AddingWork = Pick<CommandWork, 'now' | 'newId' | 'add' | 'announce'>;

/** What a command is given to work with: one transaction, its time, its caller. */
export class CommandWork {
  readonly now: Instant;
  /** In London. */
  readonly today: CivilDate;
  readonly caller: Principal;
  readonly purpose: AccessPurpose;
  readonly events: Announcement[] = [];
  /** What is left to be added with the commit. */
  readonly added = new AddedRows();
  /** Children of whom it was asked already. */
  private readonly known = new Set<string>();

  constructor(
    readonly manager: EntityManager,
    readonly context: SubgraphContext,
    /** In which of their roles the caller gives the command: the first that may. */
    readonly role: Role,
  ) {
    this.now = context.now;
    this.today = dayOf(context.now);
    const { principal, purpose } = context.request;
    if (purpose === null) throw new Refusal('PURPOSE_REQUIRED');
    this.caller = principal;
    this.purpose = purpose;
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
    // TypeORM cannot know that a generic row's `id` may be asked for.
    const row = await this.find(record, { id } as FindOptionsWhere<Row>, argument);
    if (!row) throw noSuchRecord(argument);
    if (typeof expectedVersion === 'number' && expectedVersion !== row.version) {
      throw staleVersion(row.version);
    }
    return row;
  }

  /**
   * One record that is like this, locked; null when there is none. INVARIANT: nothing is told, or done, of a
   * record whose child the caller may not know of (M5): not even that it has moved on.
   * @throws ChildOfConflict
   */
  async find<Row extends object>(
    record: RowClass<Row>,
    where: FindOptionsWhere<Row>,
    argument = 'input',
  ): Promise<Row | null> {
    const row = await this.manager.findOne(record, { where, lock: { mode: 'pessimistic_write' } });
    if (row) {
      const childIds = await childrenOfRow(record, row, this.manager);
      await this.requireKnown({ argument, childIds });
    }
    return row;
  }

  /**
   * Throws ChildOfConflict when one of the children does not exist for the caller (M5), and Refusal
   * BAD_USER_INPUT when a guest who names an episode goes beyond its children.
   */
  async requireKnown({ argument, childIds }: NamedChildren): Promise<void> {
    const unasked = [...new Set(childIds)].filter((id) => !this.known.has(id));
    const { owner, request, isInPass } = this.context;
    const isBound = request.pass !== null && this.caller.agency !== owner;
    if (isBound && !unasked.every(isInPass)) throw noSuchRecord(argument);
    await requireNoConflict({ argument, childIds: unasked }, this);
    for (const id of unasked) this.known.add(id);
  }

  /** The children of a record, by its link table. */
  childrenOf(linkTable: string, recordId: string): Promise<readonly string[]> {
    return linkedChildren(this.manager, linkTable, recordId);
  }

  /** @throws Refusal PURPOSE_NOT_AVAILABLE when the caller is bound to areas, and this is none of them */
  requireArea(area: string): void {
    const { areas } = this.caller;
    if (areas.length === 0 || areas.includes(area)) return;
    throw new Refusal('PURPOSE_NOT_AVAILABLE', "The record is outside the caller's areas.");
  }

  async add<Row extends object>(record: RowClass<Row>, ...rows: PlainRow<Row>[]): Promise<void> {
    await copyRows(this.manager, record, rows);
  }

  /** Adds rows that the command does not read again: they go with the commit. */
  addLast<Row extends object>(record: RowClass<Row>, ...rows: PlainRow<Row>[]): void {
    this.added.add(record, rows);
  }

  /** For a command that only adds: all of it goes with the commit. */
  adding(): AddingWork {
    return {
      now: this.now,
      newId: () => this.newId(),
      add: (record, ...rows) => {
        this.addLast(record, ...rows);
        return Promise.resolve();
      },
      announce: (event) => {
        this.announce(event);
      },
    };
  }

  /** Adds rows of which others may be there already, seen or not; those are left as they are. */
  async addMissing<Row extends object>(
    record: RowClass<Row>,
    rows: QueryDeepPartialEntity<Row>[],
  ): Promise<void> {
    const insert = this.manager.createQueryBuilder().insert().into(record);
    if (rows.length > 0) await insert.values(rows).orIgnore().updateEntity(false).execute();
  }

  /** Changes a locked record, and counts the change. */
  async change<Row extends Versioned>(
    record: RowClass<Row>,
    { id, version }: Versioned,
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
  announce(event: Announcement): void {
    this.events.push(event);
  }
}
