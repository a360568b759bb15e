import type { AccessPurpose } from '../principal/purpose.js';
import type { Caller } from './question.js';
import { mayUsePurpose } from './role-purpose.js';

/**
 * Whether the caller may read what AUDIT opens: aggregates, access-log metadata and the policy itself,
 * across all four agencies. It opens no class about a child; `decide` answers NONE to every one of them.
 */
export const mayReadAggregates = (caller: Caller, purpose: AccessPurpose): boolean =>
  purpose === 'AUDIT' && mayUsePurpose(caller.agency, caller.roles, purpose);
