import { randomUUID } from 'node:crypto';
import { traced } from '../../../runtime/tracing/traced.js';
import type { DisclosureCall, DisclosureRecord } from '../../../schema/audit/disclosure-record.js';
import type { RefusalCode } from '../../../schema/errors/refusal.js';
import { agreement } from '../../../schema/policy/cedar/agreement.js';
import type { DataClass } from '../../../schema/policy/data-class.js';
import type { Instant } from '../../../schema/time/instant.js';
import type { AskedStatement } from '../database/ask-together.js';
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

/** A command that was not carried out. INVARIANT: nothing of its input but children who are known. */
export interface RefusedCommand {
  /** The mutation's name. */
  readonly command: string;
  readonly refusal: RefusalCode;
  /** The children whom the refusal is about: a row each. None: one row that concerns no child. */
  readonly childIds: readonly string[];
}

/** A pass that was asked for. */
export interface AskedPass {
  /** The reference of the episode; null where what was asked is no reference. */
  readonly episode: string | null;
  /** The children of the pass: a row each. */
  readonly childIds: readonly string[];
  /** Null when the pass was given. */
  readonly refusal: RefusalCode | null;
}

/** The operation that an owner was sent. */
export interface AuditedOperation {
  readonly name: string | null;
  /** SHA-256 of its text, in hexadecimal. */
  readonly hash: string | null;
}

/** What of a request goes on record. */
export type RecordedRequest = Pick<
  VerifiedRequest,
  'principal' | 'purpose' | 'pass' | 'justification' | 'requestId' | 'callId' | 'isArrival'
>;

const rowsOf = (childIds: readonly string[]): readonly DisclosureRecord[] =>
  (childIds.length > 0 ? childIds : [null]).map((childId) => ({
    ...{ childId, disclosed: {}, withheld: {}, lawfulBasis: [] },
  }));

/** What one request leaves in the log of its owner. */
export class AuditTrail {
  constructor(
    private readonly sources: AuditSources,
    private readonly request: RecordedRequest,
    private readonly now: Instant,
    private readonly callId = request.callId ?? randomUUID(),
  ) {}

  /** The same call at another time: what a subscription is told, one event after another. */
  at(now: Instant): AuditTrail {
    return new AuditTrail(this.sources, this.request, now, this.callId);
  }

  /**
   * Records what the answer discloses and withholds; resolves when that is committed.
   * Throws Refusal SOURCE_UNAVAILABLE when it cannot be: then nothing may leave.
   */
  recordRead(operation: AuditedOperation, records: readonly DisclosureRecord[]): Promise<void> {
    const { log } = this.sources;
    return traced('audit', { count: records.length }, () =>
      log.record(this.callOf(operation), records),
    );
  }

  /**
   * What records commands in their own transaction, together with all that they write: both are kept or neither.
   * When it fails the commands are undone.
   */
  commandStatements(commands: readonly CommandRecord[]): readonly AskedStatement[] {
    const rows = commands.flatMap((command) => this.rowsOf(command));
    if (rows.length === 0) return [];
    return [{ statement: 'select audit_command($1::jsonb)', values: [JSON.stringify(rows)] }];
  }

  /**
   * Records that a command was refused, outside its transaction, which is undone. Throws Refusal
   * SOURCE_UNAVAILABLE when it cannot be recorded: that is then the answer.
   */
  recordRefusedCommand({ command, refusal, childIds }: RefusedCommand): Promise<void> {
    const call = this.callOf({ name: command, hash: null });
    return this.sources.log.record({ ...call, kind: 'COMMAND', refusal }, rowsOf(childIds));
  }

  /** Records that a pass was given or refused, before it leaves. Throws Refusal SOURCE_UNAVAILABLE. */
  recordPass({ episode, childIds, refusal }: AskedPass): Promise<void> {
    const call = this.callOf({ name: null, hash: null });
    return this.sources.log.record({ ...call, kind: 'PASS', episode, refusal }, rowsOf(childIds));
  }

  /** The text of a justification in this owner's log. Throws when it was altered, or is another owner's. */
  openJustification(sealed: Buffer): string {
    return this.sources.key.decrypt(sealed);
  }

  private rowsOf({ command, recordId, childIds, classes = [] }: CommandRecord): readonly object[] {
    const kind = this.request.isArrival ? 'EVENT' : 'COMMAND';
    const call = { ...this.callOf({ name: command, hash: null }), kind } as const;
    const written = classes.map((dataClass) => [dataClass, { level: 'FULL', count: 1 }]);
    return rowsOf(childIds).map((record) => ({
      ...auditRow(call, record),
      disclosed: Object.fromEntries(written) as DisclosureRecord['disclosed'],
      record_id: recordId,
    }));
  }

  private callOf({ name, hash }: AuditedOperation): DisclosureCall {
    const { principal, purpose, pass, justification, requestId } = this.request;
    return {
      kind: 'READ',
      refusal: null,
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
