import type { Agency } from '../principal/agency.js';
import { agreement } from './cedar/agreement.js';
import { decideForRole } from './decide.js';
import { plainChild, plainRecord } from './question.js';

/**
 * Parses the policies of these owners and makes one decision for each, so that no caller waits for it.
 * Throws when the policies do not parse: a process without its agreement does not start.
 */
export const warmDecisions = (owners: readonly Agency[]): void => {
  for (const owner of owners) {
    const caller = { agency: owner, kind: 'person', roles: [], assurance: 1 } as const;
    const relation = {
      kind: 'NONE',
      named: null,
      justified: [],
      ...plainChild,
      ...plainRecord,
    } as const;
    decideForRole(
      { caller, purpose: 'AUDIT', relation, owner, dataClass: 'IDENTITY' },
      'IG_AUDITOR',
      agreement(),
    );
  }
};
