import { Refusal } from '../../../schema/errors/refusal.js';
import type { DataClass } from '../../../schema/policy/data-class.js';
import { ownerContacts } from '../../../schema/policy/owner-contact.js';
import type { SubgraphContext } from '../server/subgraph-context.js';

/** What is said to who may not have a list: the owner, the class, and whom to ask. */
export const withheldList = (
  { owner, request }: Pick<SubgraphContext, 'owner' | 'request'>,
  dataClass: DataClass,
): Refusal =>
  new Refusal('WITHHELD', undefined, {
    owner,
    class: dataClass,
    reason: 'NOT_SHARED',
    ...ownerContacts[owner],
    auditRef: `${request.requestId}:${owner}`,
  });

/**
 * Owner rule (4): a work list over many children is for its owner's own staff, whatever an episode about
 * one child opens to others. `dataClass` is the class that the list's mark names first.
 * @throws Refusal WITHHELD for anybody else
 */
export const requireOwnStaff = (
  context: Pick<SubgraphContext, 'owner' | 'request'>,
  dataClass: DataClass,
): void => {
  if (context.request.principal.agency !== context.owner) throw withheldList(context, dataClass);
};
