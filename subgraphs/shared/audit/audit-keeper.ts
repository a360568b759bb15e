import type { Pool } from 'pg';
import { Rounds } from '../rounds.js';
import type { Month } from './retention.js';

/** How often it is looked, in real time: a month is let go of within the hour in which it need not be kept any more. */
const EVERY_MS = 3_600_000;

const LET_GO = { name: 'childview_audit_let_go', text: 'select audit_let_go($1) as month' };

export interface AuditKeeperOptions {
  /** The audit role's. */
  readonly pool: Pool;
  /** How many calendar months are kept at least; fewer than seven years' the database takes for seven years'. */
  readonly keptMonths: number;
  /** Told which months are gone. The log itself keeps an anchor of each, and when it went. */
  readonly onLetGo: (months: readonly Month[]) => void;
  readonly onProblem: (error: unknown) => void;
}

/** Lets go of the months of a log that need not be kept any more. Every replica runs one; twice does no harm. */
export class AuditKeeper extends Rounds {
  constructor(private readonly options: AuditKeeperOptions) {
    super({ everyMs: EVERY_MS, onProblem: options.onProblem });
  }

  /** Throws when the database is away, a month is not sealed, or others held the log for a second. */
  override async look(): Promise<void> {
    const { pool, keptMonths, onLetGo } = this.options;
    const { rows } = await pool.query<{ month: Month }>({ ...LET_GO, values: [keptMonths] });
    if (rows.length > 0) onLetGo(rows.map(({ month }) => month));
  }
}
