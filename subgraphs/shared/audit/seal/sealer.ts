import type { Pool, PoolClient } from 'pg';
import type { Agency } from '../../../../schema/principal/agency.js';
import type { AuditKey } from '../audit-key.js';
import { chainStart, digestOf, sealAfter, sealedText, type ChainHead } from './chain.js';

/** Rows of one round. */
const BATCH = 500;

/** Between two looks: a row is sealed well within a second (docs/protocol.md). */
const TICK_MS = 300;

/** Months are opened this often; each is opened a month before it begins. */
const OPEN_MONTHS_EVERY_MS = 3_600_000;

/** One sealer at a time per database, whichever replica it is of; an arbitrary number of this project. */
const SEALER_LOCK = 1_987_004_123;

const UNSEALED = {
  name: 'childview_audit_unsealed',
  text: `select id, at::text as at, ${sealedText('r')} as text from audit_unsealed_records($1) r`,
};

interface UnsealedRow {
  readonly id: string;
  readonly at: string;
  readonly text: string;
}

export interface SealerOptions {
  readonly owner: Agency;
  /** Connected as the audit role. */
  readonly pool: Pool;
  readonly key: AuditKey;
  /** Told of how far the chain has come, each time that it was looked at. */
  readonly onSealed?: (head: ChainHead) => void;
  /** Told when a round failed; the next is tried all the same. */
  readonly onProblem?: (error: unknown) => void;
}

/**
 * Chains what is committed: every replica of a subgraph may run one. Each round is a transaction of its
 * own; the lock is a statement of its own, so that what is looked at next is what the lock's last holder left.
 */
export class Sealer {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();
  private isStopped = false;
  private monthsFor = 0;

  constructor(private readonly options: SealerOptions) {}

  start(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.round = this.tick().finally(() => {
        this.start();
      });
    }, TICK_MS);
  }

  /** Resolves when the round under way is over. */
  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.round;
  }

  /** Seals all that is committed; answers how far the chain has come, null where nobody has begun it. */
  async sealAll(): Promise<ChainHead | null> {
    let head: ChainHead | null = null;
    for (let sealed = BATCH; sealed === BATCH;) {
      const client = await this.options.pool.connect();
      try {
        ({ head, sealed } = await this.sealSome(client));
      } finally {
        client.release();
      }
    }
    return head;
  }

  private async tick(): Promise<void> {
    const { pool, onSealed, onProblem } = this.options;
    try {
      if (this.monthsFor <= 0) {
        await pool.query('select audit_open_months()');
        this.monthsFor = OPEN_MONTHS_EVERY_MS;
      }
      this.monthsFor -= TICK_MS;
      const { rowCount } = await pool.query('select from audit_unsealed_records(1)');
      const head = rowCount === 0 ? null : await this.sealAll();
      if (head) onSealed?.(head);
    } catch (error) {
      onProblem?.(error);
    }
  }

  private async sealSome(client: PoolClient): Promise<{ head: ChainHead; sealed: number }> {
    await client.query('begin');
    try {
      await client.query('select pg_advisory_xact_lock($1)', [SEALER_LOCK]);
      const head = await this.headOf(client);
      const { rows } = await client.query<UnsealedRow>({ ...UNSEALED, values: [BATCH] });
      const after = rows.length === 0 ? head : await this.add(client, head, rows);
      await client.query('commit');
      return { head: after, sealed: rows.length };
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  private async headOf(client: PoolClient): Promise<ChainHead> {
    const { rows } = await client.query<{ pos: string; mac: Buffer }>('select * from audit_head()');
    const [row] = rows;
    return row
      ? { pos: Number(row.pos), mac: row.mac }
      : chainStart(this.options.owner, this.options.key);
  }

  private async add(
    client: PoolClient,
    before: ChainHead,
    rows: readonly UnsealedRow[],
  ): Promise<ChainHead> {
    let head = before;
    const digests = rows.map(({ text }) => digestOf(text));
    const macs = digests.map((digest) => {
      head = sealAfter(head, digest, this.options.key);
      return head.mac;
    });
    await client.query('select audit_add_seals($1, $2, $3, $4, $5)', [
      before.pos,
      rows.map(({ id }) => id),
      rows.map(({ at }) => at),
      digests,
      macs,
    ]);
    return head;
  }
}
