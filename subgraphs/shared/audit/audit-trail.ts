import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { DisclosureCall, DisclosureRecord } from '../../../schema/audit/disclosure-record.js';
import { agreement } from '../../../schema/policy/cedar/agreement.js';
import type { DataClass } from '../../../schema/policy/data-class.js';
import type { Instant } from '../../../schema/time/instant.js';
import type { VerifiedRequest } from '../server/verify-request.js';
import type { AuditKey } from './audit-key.js';
import { auditRow, type AuditLog } from './audit-log.js';

/** What an owner's audit log is written with. */
export interface AuditSources {
  readonly log: AuditLog;
  readonly key: AuditKey;
}

/** What a command did, for its row in the log. */
export interface CommandRecord {
  /** The mutation's name. */
  readonly command: string;
  /** Opaque id of the record that was written; null when there is none. */
  readonly recordId: string | null;
  /** The children that it concerns: a row each. None: one row that concerns no child. */
  readonly childIds: readonly string[];
  /** Classes of what was written. */
  readonly classes?: readonly DataClass[];
}

/** The operation that an owner was sent. */
export interface AuditedOperation {
  readonly name: string | null;
  /** SHA-256 of its text, in hexadecimal. */
  readonly hash: string | null;
}

/** What one request leaves in the log of its owner. */
export class AuditTrail {
  private readonly callId = randomUUID();

  constructor(
    private readonly sources: AuditSources,
    private readonly request: VerifiedRequest,
    private readonly now: Instant,
  ) {}

  /**
   * Records what the answer discloses and withholds; resolves when that is committed.
   * Throws Refusal SOURCE_UNAVAILABLE when it cannot be: then nothing may leave.
   */
  recordRead(operation: AuditedOperation, records: readonly DisclosureRecord[]): Promise<void> {
    return this.sources.log.record(this.callOf(operation), records);
  }

  /**
   * Records a command in the command's own transaction, whose manager this is: both are kept or neither.
   * Throws when it cannot be recorded; the command is then to be undone.
   */
  recordCommand(manager: EntityManager, command: CommandRecord): Promise<void> {
    return this.recordCommands(manager, [command]);
  }

  /** As {@link recordCommand}, of several commands that are carried out as one. */
  async recordCommands(manager: EntityManager, commands: readonly CommandRecord[]): Promise<void> {
    const rows = commands.flatMap((command) => this.rowsOf(command));
    if (rows.length === 0) return;
    await manager.query('select audit_command($1::jsonb)', [JSON.stringify(rows)]);
  }

  /** The text of a justification in this owner's log. Throws when it was altered, or is another owner's. */
  openJustification(sealed: Buffer): string {
    return this.sources.key.decrypt(sealed);
  }

  private rowsOf({ command, recordId, childIds, classes = [] }: CommandRecord): readonly object[] {
    const call = this.callOf({ name: command, hash: null });
    const children = childIds.length > 0 ? childIds : [null];
    const written = classes.map((dataClass) => [dataClass, { level: 'FULL', count: 1 }]);
    return children.map((childId) => ({
      ...auditRow(call, { childId, disclosed: {}, withheld: {}, lawfulBasis: [] }),
      disclosed: Object.fromEntries(written) as DisclosureRecord['disclosed'],
      record_id: recordId,
    }));
  }

  private callOf({ name, hash }: AuditedOperation): DisclosureCall {
    const { principal, purpose, pass, justification, requestId } = this.request;
    return {
      callId: this.callId,
      requestId,
      issuer: principal.issuer,
      subject: principal.subject,
      agency: principal.agency,
      callerKind: principal.kind,
      roles: principal.roles,
      purpose,
      episode: pass?.episode ?? null,
      operation: name,
      operationHash: hash,
      policyHash: agreement().hash,
      domainAt: this.now,
      justified: justification?.classes ?? [],
      justification: justification && this.sources.key.encrypt(justification.text),
    };
  }
}
