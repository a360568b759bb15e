/** An audit log that keeps its records in memory, for tests of what is recorded. */
import type { DisclosureCall, DisclosureRecord } from '../../schema/audit/disclosure-record.js';
import { AuditKey } from '../../subgraphs/shared/audit/audit-key.js';
import type { AuditSources } from '../../subgraphs/shared/audit/audit-trail.js';

export type CollectedRecord = DisclosureCall & DisclosureRecord;

export const testAuditKey = new AuditKey(Buffer.alloc(32, 7));

/** A call's own id is chance: here calls are numbered, so that two answers can be compared whole. */
export const collectedAudit = (records: CollectedRecord[] = []): AuditSources => {
  const calls = new Set<string>();
  return {
    key: testAuditKey,
    log: {
      record: (call, ofCall) => {
        calls.add(call.callId);
        const callId = `call-${String([...calls].indexOf(call.callId) + 1)}`;
        records.push(...ofCall.map((record) => ({ ...call, ...record, callId })));
        return Promise.resolve();
      },
    },
  };
};
