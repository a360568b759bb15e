import { AccessFinding } from './access-review/access-finding.js';
import { AuditAccess1416100000001 } from './audit/migrations/1416100000001-audit-access.js';
import { AuditEvents1416100000093 } from './audit/migrations/1416100000093-audit-events.js';
import { UnsealedFirst1416110000066 } from './audit/migrations/1416110000066-unsealed-first.js';
import { AuditUnsealedExtent1416110000005 } from './audit/migrations/1416110000005-audit-unsealed-extent.js';
import { AuditRefusals1416100000091 } from './audit/migrations/1416100000091-audit-refusals.js';
import { AuditRecord1416100000000 } from './audit/migrations/1416100000000-audit-record.js';
import { AuditRetention1416110000016 } from './audit/migrations/1416110000016-audit-retention.js';
import { BreakGlass } from './break-glass/break-glass.js';
import { ConflictOfInterest } from './child-register/conflict-of-interest.js';
import { RestrictedRecordReader } from './child-register/restricted-record-reader.js';
import { RestrictedRecord } from './child-register/restricted-record.js';
import { FeedSubscriber } from './feed/subscriber/feed-subscriber.js';
import { DataBreach } from './data-breach/data-breach.js';
import { DataBreaches1416110000055 } from './database/migrations/1416110000055-data-breaches.js';
import { Dataset } from './clock/dataset.js';
import { CommandReceipt } from './command/command-receipt.js';
import {
  duringCommand,
  duringOwnCommand,
  everybodys,
  machinery as table,
  setting,
  type RowRules,
} from './row-security/row-rule.js';
import type { EntityClass, MigrationClass } from './database/data-source.js';
import { Commands1416100000020 } from './database/migrations/1416100000020-commands.js';
import { AccessFindings1416100000092 } from './database/migrations/1416100000092-access-findings.js';
import { AccessReviews1416100000064 } from './database/migrations/1416100000064-access-reviews.js';
import { BreakGlass1416100000061 } from './database/migrations/1416100000061-break-glass.js';
import { ChildRegister1416100000060 } from './database/migrations/1416100000060-child-register.js';
import { SharingRefusal1416110000015 } from './database/migrations/1416110000015-sharing-refusal.js';
import { OverdueReviews1416110000040 } from './database/migrations/1416110000040-overdue-reviews.js';
import { NewestWrite1416100000090 } from './database/migrations/1416100000090-newest-write.js';
import { OutboxOrder1416100000080 } from './outbox/migrations/1416100000080-outbox-order.js';
import { IndicatorWatch1416110000045 } from './indicator/migrations/1416110000045-indicator-watch.js';
import { InboxEntry } from './inbox/inbox-entry.js';
import { inboxSubject } from './inbox/inbox-desk.js';
import { InboxPosition } from './inbox/inbox-position.js';
import { Inbox1416100000085 } from './inbox/migrations/1416100000085-inbox.js';
import { OutboxEvent } from './outbox/outbox-event.js';
import { ClockAlert1416100000082 } from './outbox/migrations/1416100000082-clock-alert.js';
import { EventTrace1416110000065 } from './outbox/migrations/1416110000065-event-trace.js';
import { SubscriptionEnded1416110000006 } from './outbox/migrations/1416110000006-subscription-ended.js';
import { FeedSubscriber1416100000081 } from './outbox/migrations/1416100000081-feed-subscriber.js';
import { byTheOutbox } from './outbox/outbox-pool.js';
import { EventRelay1416100000095 } from './relay/migrations/1416100000095-event-relay.js';
import { relaySubject } from './relay/outbox-connection.js';
import { RelayPosition } from './relay/relay-position.js';

const ofTheCaller = `(issuer = ${setting('issuer')} and subject = ${setting('subject')})`;

/** A command looks for its own caller's earlier run, and for nobody else's. */
const ofItsGiver = `${duringCommand} and ${ofTheCaller}`;

/** Nobody's request: see `server/pass-desk.ts`. No issuer vouches for it, so no caller can be it. */
const byThePassDesk = `(${setting('issuer')} = '' and ${setting('subject')} = 'pass-desk')`;

const byTheRelay = `(${setting('issuer')} = '' and ${setting('subject')} = '${relaySubject}')`;

/** Nobody's request either: see `inbox/inbox-desk.ts`. */
const byTheInbox = `(${setting('issuer')} = '' and ${setting('subject')} = '${inboxSubject}')`;

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
    FeedSubscriber,
    RelayPosition,
    RestrictedRecord,
    RestrictedRecordReader,
    ConflictOfInterest,
    BreakGlass,
    AccessFinding,
    DataBreach,
    InboxEntry,
    InboxPosition,
  ],
  migrations: [
    AuditRecord1416100000000,
    AuditAccess1416100000001,
    Commands1416100000020,
    ChildRegister1416100000060,
    BreakGlass1416100000061,
    AccessReviews1416100000064,
    Inbox1416100000085,
    EventRelay1416100000095,
    NewestWrite1416100000090,
    AuditRefusals1416100000091,
    AuditEvents1416100000093,
    AccessFindings1416100000092,
    OutboxOrder1416100000080,
    FeedSubscriber1416100000081,
    ClockAlert1416100000082,
    AuditUnsealedExtent1416110000005,
    SubscriptionEnded1416110000006,
    SharingRefusal1416110000015,
    AuditRetention1416110000016,
    OverdueReviews1416110000040,
    IndicatorWatch1416110000045,
    DataBreaches1416110000055,
    EventTrace1416110000065,
    UnsealedFirst1416110000066,
  ],
  rows: {
    dataset: everybodys,
    // Its newest moment, where the domain clock starts, is answered by a function of the owner's.
    command_receipt: table({ read: ofItsGiver, add: ofItsGiver }),
    // Its sequencer, its readers and its relay act in nobody's name.
    outbox: table({
      add: `${duringCommand} or ${byTheOutbox}`,
      read: `${duringCommand} or ${byTheOutbox} or ${byTheRelay}`,
      change: byTheOutbox,
      remove: byTheOutbox,
    }),
    outbox_order: table({ read: `${duringCommand} or ${byTheOutbox}`, change: byTheOutbox }),
    clock_alert: table({ read: byTheOutbox, add: byTheOutbox }),
    indicator_watch: table({ read: byTheOutbox, add: byTheOutbox, change: byTheOutbox }),
    // What is known is left out where the owner's records are read.
    indicator_standing: table({
      read: `${byThePassDesk} or ${byTheOutbox}`,
      add: byTheOutbox,
      remove: byTheOutbox,
    }),
    // Its system reads it back, the owner's reviewers list it, and clearing away looks at it.
    feed_subscriber: table({
      read: `${duringCommand} or ${ofTheCaller} or (select caller_is_own()) or ${byTheOutbox}`,
      add: duringCommand,
      change: duringCommand,
    }),
    relay_position: table({
      read: `${byTheRelay} or ${byTheOutbox}`,
      add: byTheRelay,
      change: byTheRelay,
    }),
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
    // Shown with what it is about, by the owner's function.
    access_finding: table({ read: duringCommand, add: duringCommand }),
    // The owner's reviewers list them, but for a child who is hidden from them.
    data_breach: table({
      read: `${duringOwnCommand} or ${byThePassDesk} or ((select caller_is_own()) and ${setting('purpose')} = 'AUDIT'
        and (child_id is null or child_id <> all ((select hidden_children())::uuid[])))`,
      add: duringOwnCommand,
      change: duringOwnCommand,
    }),
    // Its declarer reads it back; the desk makes passes of it.
    break_glass: table({
      read: `${duringCommand} or ${ofTheCaller} or ${byThePassDesk}`,
      add: duringCommand,
      change: duringCommand,
    }),
    // Kept, looked through and cleared in nobody's name, never what waits; marked by the command that acts on an event.
    inbox: table({
      add: byTheInbox,
      read: `${byTheInbox} or ${duringCommand}`,
      change: `${byTheInbox} or ${duringCommand}`,
      remove: `${byTheInbox} and applied_at is not null`,
    }),
    inbox_position: table({ add: byTheInbox, read: byTheInbox, change: byTheInbox }),
  },
};
