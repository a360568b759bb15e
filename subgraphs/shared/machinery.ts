import { AuditRecord1416100000000 } from './audit/migrations/1416100000000-audit-record.js';
import { ConflictOfInterest } from './child-register/conflict-of-interest.js';
import { RestrictedRecordReader } from './child-register/restricted-record-reader.js';
import { RestrictedRecord } from './child-register/restricted-record.js';
import { Dataset } from './clock/dataset.js';
import { CommandReceipt } from './command/command-receipt.js';
import {
  duringCommand,
  everybodys,
  machinery as table,
  type RowRules,
} from './row-security/row-rule.js';
import type { EntityClass, MigrationClass } from './database/data-source.js';
import { Commands1416100000020 } from './database/migrations/1416100000020-commands.js';
import { ChildRegister1416100000060 } from './database/migrations/1416100000060-child-register.js';
import { OutboxEvent } from './outbox/outbox-event.js';

/** What the shared machinery keeps in every agency's database, beside the agency's own records. */
export const machinery: {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** See {@link RowRules}: tables that are not here are nobody's but the owner's. */
  readonly rows: RowRules;
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
  rows: {
    dataset: everybodys,
    // Its newest moment is where the domain clock starts: read before anybody asks.
    command_receipt: table({ read: 'true', add: duringCommand }),
    outbox: table({ add: duringCommand, read: duringCommand }),
    // The log's own policy lets the audit role add; everything else goes through the owner's functions.
    audit_record: table({}),
    audit_unsealed: table({}),
    audit_seal: table({}),
    audit_anchor: table({}),
    audit_checkpoint: table({}),
    // The registers of children are asked through the owner's functions only.
    restricted_record: table({}),
    restricted_record_reader: table({}),
    conflict_of_interest: table({}),
    access_alert: table({}),
  },
};
