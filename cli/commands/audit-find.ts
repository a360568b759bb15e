import { userInfo } from 'node:os';
import { instantOf } from '../../schema/time/instant.js';
import { realMillis } from '../../schema/time/real-clock.js';
import { findRecords } from '../../subgraphs/shared/audit/verify/find-records.js';
import { withOwnersLogs } from '../audit/owners-logs.js';
import { CommandFailure } from '../command-failure.js';
import type { AuditOptions } from './audit.js';
import { printJson } from './print-json.js';
import { printTable } from './print-table.js';

const refForm = /^([A-Za-z0-9._-]{8,64})(?::([A-Z_]+))?$/;

/** `childview audit find <auditRef>`: what an owner has on record of one answer; the look is recorded too. */
export const runAuditFind = async (auditRef: string, options: AuditOptions): Promise<void> => {
  const [, requestId, agency] = refForm.exec(auditRef) ?? [];
  if (requestId === undefined) {
    throw new CommandFailure(
      'wrongUse',
      'An auditRef is <request id>:<agency>, as an error gives it.',
    );
  }
  const operator = userInfo().username;
  const now = instantOf(realMillis());
  const of = options.alone === undefined && agency !== undefined ? { ...options, agency } : options;
  const logs = await withOwnersLogs(of, async ({ owner, manager }) => ({
    owner,
    records: await findRecords(requestId, { owner, operator, now }, manager),
  }));
  if (options.json) printJson({ auditRef, logs });
  else {
    const rows = logs.flatMap(({ owner, records }) =>
      records.map((record) => [
        ...[owner, record.at, record.kind, `${record.agency} ${record.subject}`],
        ...[record.purpose ?? '-', record.episode ?? '-', record.childId ?? '-'],
        ...[
          record.refusal ?? (record.disclosed.join(' ') || '-'),
          record.withheld.join(' ') || '-',
        ],
      ]),
    );
    const head = [
      'owner',
      'at',
      'what',
      'who',
      'purpose',
      'episode',
      'child',
      'disclosed',
      'withheld',
    ];
    if (rows.length > 0) printTable([head, ...rows]);
    else process.stdout.write('Nothing is on record under that reference.\n');
  }
};
