import type { Pool } from 'pg';
import type { DomainClock } from './clock/domain-clock.js';
import type { Rounds } from './rounds.js';
import type { PassDesk } from './server/pass-desk.js';

/** What an owner's process gives to whoever looks after something in no caller's name. */
export interface WatchTools {
  readonly clock: DomainClock;
  /** Reads the owner's records in nobody's name. */
  readonly desk: PassDesk;
  /** Of the outbox. */
  readonly pool: Pool;
  /** Called when something was announced. */
  readonly onWritten: () => void;
  readonly onProblem: (error: unknown) => void;
}

/** What an owner looks after by itself now and then, and announces. Every replica does; each thing is told once. */
export interface Watch {
  /** For the log, when it cannot be looked after: what it is. */
  readonly what: string;
  readonly over: (tools: WatchTools) => Rounds;
}
