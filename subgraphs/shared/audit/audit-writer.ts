import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { DisclosureCall, DisclosureRecord } from '../../../schema/audit/disclosure-record.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import type { Agency } from '../../../schema/principal/agency.js';
import { steadyMillis } from '../../../schema/time/real-clock.js';
import { askOnce } from '../database/pool-connection.js';
import { auditColumns, auditRow, type AuditLog, type AuditRow } from './audit-log.js';

/** Rows of one statement: more do not make it cheaper, and its memory stays small. */
const MAX_ROWS = 500;

/** Rows that may wait for the database: beyond, it counts as down. Some seconds of the busiest subgraph. */
const MAX_WAITING = 20_000;

const columns = auditColumns.join(', ');

const INSERT = {
  name: 'childview_audit_insert',
  text: `insert into audit_record (${columns})
    select ${columns} from jsonb_populate_recordset(null::audit_record, $1::jsonb)`,
};

interface Waiting {
  readonly rows: readonly AuditRow[];
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

export interface AuditWriterOptions {
  readonly owner: Agency;
  /** Connected as the audit role. */
  readonly pool: Pool;
  /** Told after each statement, whether its rows were committed or not. */
  readonly onWritten?: (written: GroupCommit) => void;
}

/** One statement, and how long it took until it was back. */
export interface GroupCommit {
  readonly rows: number;
  readonly ms: number;
  readonly isCommitted: boolean;
}

/**
 * Group commit: the rows of all requests that arrive in one turn of the loop, or while a statement is under way, go with the
 * next, as soon as that one is back. INVARIANT: a request's rows are in one statement, so all or none are kept.
 */
export class AuditWriter implements AuditLog {
  private waiting: Waiting[] = [];
  private waitingRows = 0;
  private isWriting = false;

  constructor(private readonly options: AuditWriterOptions) {}

  /** Rows that wait for the statement under way. */
  get waitingCount(): number {
    return this.waitingRows;
  }

  record(call: DisclosureCall, records: readonly DisclosureRecord[]): Promise<void> {
    if (records.length === 0) return Promise.resolve();
    if (this.waitingRows > MAX_WAITING) return Promise.reject(this.unavailable());
    const rows = records.map((record) => auditRow(call, record));
    return new Promise((resolve, reject) => {
      this.waiting.push({ rows, resolve, reject });
      this.waitingRows += rows.length;
      if (!this.isWriting) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    // Who is told of one event, or answered at one moment, goes on record together.
    await nextTurn();
    while (this.waiting.length > 0) await this.write(this.nextBatch());
    this.isWriting = false;
  }

  /** Never throws: each request is told for itself. */
  private async write(batch: readonly Waiting[]): Promise<void> {
    const rows = batch.flatMap((waiting) => waiting.rows);
    const start = steadyMillis();
    const told = (isCommitted: boolean): void => {
      const ms = steadyMillis() - start;
      this.options.onWritten?.({ rows: rows.length, ms, isCommitted });
    };
    try {
      await askOnce(this.options.pool, { statement: INSERT, values: [JSON.stringify(rows)] });
      for (const { resolve } of batch) resolve();
      told(true);
    } catch (cause) {
      const refusal = this.unavailable(cause);
      for (const { reject } of batch) reject(refusal);
      told(false);
    }
  }

  private nextBatch(): readonly Waiting[] {
    let rows = 0;
    const fits = ({ rows: of }: Waiting): boolean => (rows += of.length) <= MAX_ROWS;
    const end = this.waiting.findIndex((waiting) => !fits(waiting));
    const batch = this.waiting.splice(0, end === -1 ? this.waiting.length : Math.max(1, end));
    for (const waiting of batch) this.waitingRows -= waiting.rows.length;
    return batch;
  }

  private unavailable(cause?: unknown): Refusal {
    const details = { owner: this.options.owner, retryable: true };
    return new Refusal('SOURCE_UNAVAILABLE', undefined, details, { cause });
  }
}
