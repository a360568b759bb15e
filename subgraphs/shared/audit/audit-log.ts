import type { DisclosureCall, DisclosureRecord } from '../../../schema/audit/disclosure-record.js';

/** Where an owner's disclosures are recorded. */
export interface AuditLog {
  /**
   * Resolves when the records are committed; until then nothing of the answer may leave.
   * Throws Refusal SOURCE_UNAVAILABLE when they cannot be.
   */
  record(call: DisclosureCall, records: readonly DisclosureRecord[]): Promise<void>;
}

/** A row of `audit_record` as the database takes it. */
export type AuditRow = Readonly<Record<string, unknown>>;

/** The row of one record: names are those of the columns. */
export const auditRow = (call: DisclosureCall, record: DisclosureRecord): AuditRow => ({
  kind: call.kind,
  refusal: call.refusal,
  domain_at: call.domainAt,
  call_id: call.callId,
  request_id: call.requestId,
  issuer: call.issuer,
  subject: call.subject,
  agency: call.agency,
  caller_kind: call.callerKind,
  roles: call.roles,
  purpose: call.purpose,
  episode: call.episode,
  child_id: record.childId,
  disclosed: record.disclosed,
  withheld: record.withheld,
  lawful_basis: record.lawfulBasis,
  operation: call.operation,
  operation_hash: call.operationHash,
  record_id: null,
  policy_hash: call.policyHash,
  justified: call.justified,
  justification: call.justification && `\\x${call.justification.toString('hex')}`,
});

/** The columns that a row gives. */
export const auditColumns: readonly string[] = [
  'kind',
  'refusal',
  'domain_at',
  'call_id',
  'request_id',
  'issuer',
  'subject',
  'agency',
  'caller_kind',
  'roles',
  'purpose',
  'episode',
  'child_id',
  'disclosed',
  'withheld',
  'lawful_basis',
  'operation',
  'operation_hash',
  'record_id',
  'policy_hash',
  'justified',
  'justification',
];
