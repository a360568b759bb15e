import { randomUUID } from 'node:crypto';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { Refusal } from '../../../../schema/errors/refusal.js';
import { copyRows, type PlainRow } from '../../database/copy-rows.js';
import type { AddingWork, CommandOutcome } from '../command.js';
import type { CommandReceipt } from '../command-receipt.js';
import type { CommandWork } from '../command-work.js';

type Table = EntityTarget<ObjectLiteral>;
type NewEvent = CommandWork['events'][number];

/** What one order of a bulk would write, kept until it is known of all of them. */
export class Draft implements AddingWork {
  readonly now: CommandReceipt['at'];
  readonly events: NewEvent[] = [];
  readonly rows = new Map<Table, PlainRow<ObjectLiteral>[]>();
  outcome: CommandOutcome = { recordId: '', childIds: [] };
  /** Why it is not written after all. */
  refusal: Refusal | null = null;

  constructor(readonly asked: Omit<CommandReceipt, 'recordId'>) {
    this.now = asked.at;
  }

  newId(): string {
    return randomUUID();
  }

  add<Row extends object>(record: new () => Row, ...rows: PlainRow<Row>[]): Promise<void> {
    this.rows.set(record, [...(this.rows.get(record) ?? []), ...rows]);
    return Promise.resolve();
  }

  announce(event: NewEvent): void {
    this.events.push(event);
  }

  get receipt(): PlainRow<CommandReceipt> {
    return { ...this.asked, recordId: this.outcome.recordId };
  }
}

/** Writes the rows of all drafts: one statement a table, tables in the order in which an order fills them. */
export const writeDrafts = async (
  manager: EntityManager,
  drafts: readonly Draft[],
): Promise<void> => {
  const tables = new Set(drafts.flatMap(({ rows }) => [...rows.keys()]));
  for (const table of tables) {
    const rows = drafts.flatMap((draft) => draft.rows.get(table) ?? []);
    await copyRows(manager, table, rows);
  }
};
