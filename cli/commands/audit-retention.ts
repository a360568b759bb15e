import { instantOf } from '../../schema/time/instant.js';
import { realMillis } from '../../schema/time/real-clock.js';
import {
  firstKeptMonth,
  letGoBefore,
  monthsBefore,
  RETENTION_MONTHS,
} from '../../subgraphs/shared/audit/retention.js';
import { withOwnersLogs } from '../audit/owners-logs.js';
import { CommandFailure } from '../command-failure.js';
import type { AuditOptions } from './audit.js';
import { printJson } from './print-json.js';
import { printTable } from './print-table.js';

const monthForm = /^\d{4}-(0[1-9]|1[0-2])$/;

export interface RetentionOptions extends AuditOptions {
  /** The first month that stays, as `2019-01`. */
  readonly before: string;
  /** Only says what would go. */
  readonly dryRun?: boolean;
}

/** `childview audit retention`: lets go of sealed months that need not be kept any more; for a monthly job. */
export const runAuditRetention = async (options: RetentionOptions): Promise<void> => {
  const { before, dryRun, json } = options;
  const firstKept = firstKeptMonth(instantOf(realMillis()));
  if (!monthForm.test(before) || before > firstKept) {
    const message = `--before is a month, as 2019-01, and not after ${firstKept}: records are kept for ${String(RETENTION_MONTHS)} months.`;
    throw new CommandFailure('wrongUse', message);
  }
  const logs = await withOwnersLogs(options, async ({ owner, manager }) => ({
    owner,
    months: await (dryRun ? monthsBefore(before, manager) : letGoBefore(before, manager)),
  }));
  if (json) printJson({ isDone: !dryRun, logs });
  else
    printTable(
      logs.map(({ owner, months }) => [owner, months.join(' ') || 'nothing to let go of']),
    );
};
