import type { DataSource } from 'typeorm';
import type { DecisionVector } from '../../../schema/policy/decision-vector.js';
import type { Agency } from '../../../schema/principal/agency.js';
import type { Instant } from '../../../schema/time/instant.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { ChildRegister } from '../child-register/child-register.js';
import type { ClockRulesetName } from '../clock/clock-code.js';
import type { ReadTransaction, SessionSettings } from '../database/read-transaction.js';
import type { CursorSeal } from '../feed/feed-cursor.js';
import type { VerifiedRequest } from './verify-request.js';

/** What every resolver and loader of one request may use. Nothing in it outlives the request. */
export interface SubgraphContext {
  readonly owner: Agency;
  readonly request: VerifiedRequest;
  /** This owner's decisions for this caller, purpose and pass, about every child of the pass alike. */
  readonly authority: DecisionVector;
  /** The same about one child, whom the pass or the owner may know more of. */
  readonly authorityOfChild: (childId: string) => DecisionVector;
  /** The distinct ones about the children of the pass; `authority` alone where there are none. */
  readonly authorities: readonly DecisionVector[];
  /** The same without the pass: an episode about one child opens no list or report over many. */
  readonly authorityAtRoot: DecisionVector;
  /** Domain time, the same all through the request. */
  readonly now: Instant;
  readonly ruleset: ClockRulesetName;
  readonly dataSource: DataSource;
  /** What the database is told of the caller in every transaction of the request. */
  readonly settings: SessionSettings;
  /** Replaced after each command, by reads that see what it has written. */
  reads: ReadTransaction;
  /** Other reads of this request; by keys alone, where every statement goes by them. */
  readonly newReads: (isByKey: boolean) => ReadTransaction;
  /** Seals places of this owner's feeds. */
  readonly cursors: CursorSeal;
  /** Called when a command is committed: what it announced may be told. */
  readonly onWritten: () => void;
  /** Who children are to a caller, by the owner's own registers. */
  readonly register: ChildRegister;
  /** What this request leaves in the owner's audit log. */
  readonly audit: AuditTrail;
  /** Whether the caller may know that this child exists: it is in the verified pass. */
  readonly isInPass: (childId: string) => boolean;
}
