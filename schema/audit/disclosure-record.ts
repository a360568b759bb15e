import type { RefusalCode } from '../errors/refusal.js';
import type { DataClass } from '../policy/data-class.js';
import type { Level } from '../policy/level.js';
import type { CallerAgency } from '../principal/agency.js';
import type { AccessPurpose } from '../principal/purpose.js';
import type { Role } from '../principal/role.js';
import type { Instant } from '../time/instant.js';

/** What became of one class: how much of it the caller may see, and how many records of it left. */
export interface DisclosedClass {
  readonly level: Level;
  /** 0: the owner looked, and has none. */
  readonly count: number;
}

/** Who asked, why, and with which words: the same for every record of one call. */
export interface DisclosureCall {
  /**
   * What was asked for: records, a change of one, or a pass. EVENT: nobody asked; the agency acted by itself on
   * what another had told.
   */
  readonly kind: 'READ' | 'COMMAND' | 'PASS' | 'EVENT';
  /** Why a command or a pass was refused; null for what was done. */
  readonly refusal: RefusalCode | null;
  /** One call of an owner by the gateway, or by whoever else: two calls never share it. */
  readonly callId: string;
  readonly requestId: string;
  readonly issuer: string;
  readonly subject: string;
  readonly agency: CallerAgency;
  readonly callerKind: 'person' | 'system';
  readonly roles: readonly Role[];
  readonly purpose: AccessPurpose | null;
  readonly episode: string | null;
  /** Name of the operation that the owner was sent; null when it has none. */
  readonly operation: string | null;
  /** SHA-256 of its text, in hexadecimal; null where there is no operation. */
  readonly operationHash: string | null;
  readonly policyHash: string;
  /** Domain time. The real time is the database's, when the row is written. */
  readonly domainAt: Instant;
  /** Classes that the caller justified. */
  readonly justified: readonly DataClass[];
  /** The justification's text, encrypted by the owner; null when none was sent. */
  readonly justification: Buffer | null;
}

/**
 * What an owner disclosed and withheld of one child, or of nobody in particular. INVARIANT: never a
 * value: classes, levels, counts and opaque ids alone.
 */
export interface DisclosureRecord {
  readonly childId: string | null;
  readonly disclosed: Readonly<Partial<Record<DataClass, DisclosedClass>>>;
  /** Classes of which something asked for was held back, by the gateway or the owner, and the level left. */
  readonly withheld: Readonly<Partial<Record<DataClass, Level>>>;
  /** The law that each disclosed class rests on, once each. */
  readonly lawfulBasis: readonly string[];
}
