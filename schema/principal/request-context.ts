import type { DataClass } from '../policy/data-class.js';
import type { AccessPurpose } from './purpose.js';

/** What the gateway tells a subgraph beside the caller's own token: purpose, pass, what it pruned. */
export interface RequestContextClaims {
  /** Null only for operations that read no record (`_service`, introspection). */
  readonly purpose: AccessPurpose | null;
  /** The signed pass, as its owner issued it; null for work lists, aggregates, commands and feeds. */
  readonly pass: string | null;
  readonly justification: { readonly text: string; readonly classes: readonly DataClass[] } | null;
  /** Classes of this owner that the gateway removed from the operation. */
  readonly withheld: readonly DataClass[];
  readonly requestId: string;
}
