import { Dataset } from './clock/dataset.js';
import { CommandReceipt } from './command/command-receipt.js';
import type { EntityClass, MigrationClass } from './database/data-source.js';
import { Commands1416100000020 } from './database/migrations/1416100000020-commands.js';
import { OutboxEvent } from './outbox/outbox-event.js';

/** What the shared machinery keeps in every agency's database, beside the agency's own records. */
export const machinery: {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
} = {
  entities: [Dataset, CommandReceipt, OutboxEvent],
  migrations: [Commands1416100000020],
};
