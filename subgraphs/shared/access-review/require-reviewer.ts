import { Refusal } from '../../../schema/errors/refusal.js';
import { accessReviewers } from '../../../schema/policy/commands/break-glass-commands.js';
import { ownerContacts } from '../../../schema/policy/owner-contact.js';
import type { SubgraphContext } from '../server/subgraph-context.js';

/** @throws Refusal WITHHELD for everybody but the owner's reviewers, for AUDIT */
export const requireReviewer = ({ owner, request }: SubgraphContext): void => {
  const { principal, purpose, requestId } = request;
  const isReviewer = principal.agency === owner && principal.roles.includes(accessReviewers[owner]);
  if (isReviewer && principal.kind === 'person' && purpose === 'AUDIT') return;
  throw new Refusal('WITHHELD', undefined, {
    ...{ owner, class: 'OPERATIONAL', reason: 'ROLE_LIMIT', ...ownerContacts[owner] },
    auditRef: `${requestId}:${owner}`,
  });
};
