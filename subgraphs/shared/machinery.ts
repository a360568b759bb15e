import { AuditRecord1416100000000 } from './audit/migrations/1416100000000-audit-record.js';
import { ConflictOfInterest } from './child-register/conflict-of-interest.js';
import { RestrictedRecordReader } from './child-register/restricted-record-reader.js';
import { RestrictedRecord } from './child-register/restricted-record.js';
import { Dataset } from './clock/dataset.js';
import { CommandReceipt } from './command/command-receipt.js';
import type { EntityClass, MigrationClass } from './database/data-source.js';
import { Commands1416100000020 } from './database/migrations/1416100000020-commands.js';
import { ChildRegister1416100000060 } from './database/migrations/1416100000060-child-register.js';
import { OutboxEvent } from './outbox/outbox-event.js';

/** What the shared machinery keeps in every agency's database, beside the agency's own records. */
export const machinery: {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
} = {
  entities: [
    Dataset,
    CommandReceipt,
    OutboxEvent,
    RestrictedRecord,
    RestrictedRecordReader,
    ConflictOfInterest,
  ],
  migrations: [AuditRecord1416100000000, Commands1416100000020, ChildRegister1416100000060],
};
