import type { Pool, PoolClient } from 'pg';
import type { Agency } from '../../../../schema/principal/agency.js';
import { askTogether } from '../../database/ask-together.js';
import { poolConnection } from '../../database/pool-connection.js';
import type { AuditKey } from '../audit-key.js';
import { chainStart, digestOf, sealAfter, sealedText, type ChainHead } from './chain.js';

/** Rows of one round. */
const BATCH = 500;

/** Between two looks: a row is sealed well within a second (docs/protocol.md). */
const TICK_MS = 500;

/** Months are opened this often; each is opened a month before it begins. */
const OPEN_MONTHS_EVERY_MS = 3_600_000;

/** One sealer at a time per database, whichever replica it is of; an arbitrary number of this project. */
const SEALER_LOCK = 1_987_004_123;

const BEGIN = { statement: 'begin', values: [] };
const COMMIT = { statement: 'commit', values: [] };
const LOCK = { statement: 'select pg_advisory_xact_lock($1)', values: [SEALER_LOCK] };
const HEAD = { statement: 'select * from audit_head()', values: [] };
const ANY = { name: 'childview_audit_any', text: 'select from audit_unsealed_records(1)' };
const ADD = 'select audit_add_seals($1, $2, $3, $4, $5)';

const UNSEALED = {
  statement: `select id, at::text as at, ${sealedText('r')} as text from audit_unsealed_records($1) r`,
  values: [BATCH],
};

interface HeadRow {
  readonly pos: string;
  readonly mac: Buffer;
}

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
 * Chains what is committed: every replica of a subgraph may run one. Each round is a transaction of its own, in two
 * messages; the lock is a statement of its own, so that what is looked at next is what the lock's last holder left.
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
      ({ head, sealed } = await poolConnection(this.options.pool, (client) =>
        this.sealSome(client),
      ));
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
      const { rowCount } = await pool.query(ANY);
      const head = rowCount === 0 ? null : await this.sealAll();
      if (head) onSealed?.(head);
    } catch (error) {
      onProblem?.(error);
    }
  }

  private async sealSome(client: PoolClient): Promise<{ head: ChainHead; sealed: number }> {
    const [, , heads, unsealed] = await askTogether(client, [BEGIN, LOCK, HEAD, UNSEALED]);
    // What the statements answer: their texts are above.
    const [last] = (heads ?? []) as readonly HeadRow[];
    const rows = (unsealed ?? []) as readonly UnsealedRow[];
    const { owner, key } = this.options;
    const head = last ? { pos: Number(last.pos), mac: last.mac } : chainStart(owner, key);
    if (rows.length > 0) return { head: await this.add(client, head, rows), sealed: rows.length };
    await askTogether(client, [COMMIT]);
    return { head, sealed: 0 };
  }

  /** Adds the seals of rows, and ends the transaction. */
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
    const values = [before.pos, rows.map(({ id }) => id), rows.map(({ at }) => at), digests, macs];
    await askTogether(client, [{ statement: ADD, values }, COMMIT]);
    return head;
  }
}
