import { randomUUID } from 'node:crypto';
import type { Refusal } from '../../../../schema/errors/refusal.js';
import type { PlainRow } from '../../database/copy-rows.js';
import { AddedRows } from '../added-rows.js';
import type { CommandOutcome } from '../command.js';
import type { CommandReceipt } from '../command-receipt.js';
import type { AddingWork, CommandWork } from '../command-work.js';

type NewEvent = CommandWork['events'][number];

/** What one order of a bulk would write, kept until it is known of all of them. */
export class Draft implements AddingWork {
  readonly now: CommandReceipt['at'];
  readonly events: NewEvent[] = [];
  readonly added = new AddedRows();
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
    this.added.add(record, rows);
    return Promise.resolve();
  }

  announce(event: NewEvent): void {
    this.events.push(event);
  }

  get receipt(): PlainRow<CommandReceipt> {
    return { ...this.asked, recordId: this.outcome.recordId };
  }
}
