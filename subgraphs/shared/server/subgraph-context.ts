import type { DataSource } from 'typeorm';
import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { Instant } from '../../../schema/time/instant.js';
import type { ClockRulesetName } from '../clock/clock-code.js';
import type { ReadTransaction, SessionSettings } from '../database/read-transaction.js';
import type { VerifiedRequest } from './verify-request.js';

/** What every resolver and loader of one request may use. Nothing in it outlives the request. */
export interface SubgraphContext {
  readonly owner: Agency;
  readonly request: VerifiedRequest;
  /** This owner's decisions for this caller, purpose and pass. */
  readonly authority: DecisionVector;
  /** The same without the pass: an episode about one child opens no list or report over many. */
  readonly authorityAtRoot: DecisionVector;
  /** The same for records outside the charging file's own investigation; `authority` for anybody else. */
  readonly authorityOutsideFile: DecisionVector;
  /** The same for records that another health service made; `authority` for anybody outside health. */
  readonly authorityOutsideService: DecisionVector;
  /** Domain time, the same all through the request. */
  readonly now: Instant;
  readonly ruleset: ClockRulesetName;
  readonly dataSource: DataSource;
  /** What the database is told of the caller in every transaction of the request. */
  readonly settings: SessionSettings;
  /** Replaced after each command, by reads that see what it has written. */
  reads: ReadTransaction;
  readonly newReads: () => ReadTransaction;
  /** Whether the caller may know that this child exists: it is in the verified pass. */
  readonly isInPass: (childId: string) => boolean;
}
