/** An audit log that keeps its records in memory, for tests of what is recorded. */
import type { DisclosureCall, DisclosureRecord } from '../../schema/audit/disclosure-record.js';
import { AuditKey } from '../../subgraphs/shared/audit/audit-key.js';
import type { AuditSources } from '../../subgraphs/shared/audit/audit-trail.js';

export type CollectedRecord = DisclosureCall & DisclosureRecord;

export const testAuditKey = new AuditKey(Buffer.alloc(32, 7));

export const collectedAudit = (records: CollectedRecord[] = []): AuditSources => ({
  key: testAuditKey,
  log: {
    record: (call, ofCall) => {
      records.push(...ofCall.map((record) => ({ ...call, ...record })));
      return Promise.resolve();
    },
  },
});
