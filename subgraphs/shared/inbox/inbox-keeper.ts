import { Rounds } from '../rounds.js';
import type { InboxDesk } from './inbox-desk.js';

/** How often it is looked, in real time. */
const EVERY_MS = 600_000;

export interface InboxKeeperOptions {
  readonly desk: Pick<InboxDesk, 'clear'>;
  /** How long an event stays after it was acted on, in real time. */
  readonly keptDays: number;
  readonly onProblem: (error: unknown) => void;
}

/**
 * Clears away events that were acted on long ago. Every replica runs one; twice does no harm.
 * INVARIANT: what still waits is never cleared, however old. What is told again after it was cleared has no
 * effect either: the receipt of what was done about it stays.
 */
export class InboxKeeper extends Rounds {
  constructor(private readonly options: InboxKeeperOptions) {
    super({ everyMs: EVERY_MS, onProblem: options.onProblem });
  }

  /** Answers how many were cleared. Throws when the database is away. */
  override look(): Promise<number> {
    const { desk, keptDays } = this.options;
    return desk.clear(keptDays);
  }
}
