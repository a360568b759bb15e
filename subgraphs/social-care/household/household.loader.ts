import { rowsBy } from '../../shared/loader/rows-by.js';
import { rowsByClass, type RowPolicy } from '../../shared/policy/row-class.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { HouseholdMember } from './household-member.js';

const membersOfChild = rowsBy(HouseholdMember, { key: 'childId', inOrderOf: 'relationship' });

const policy: RowPolicy<HouseholdMember> = {
  dataClass: 'CONTACT',
  listedAt: 'SUMMARY',
  classOf: (member) =>
    member.protected ? { insteadOf: 'CONTACT', is: 'PROTECTED_ADDRESS' } : null,
};

/** With whom the child lives, as far as this caller may know where. */
export const householdByClass = async (
  childId: string,
  place: { readonly source: unknown; readonly context: SubgraphContext },
): Promise<readonly HouseholdMember[]> =>
  rowsByClass(await membersOfChild.load(place.context, childId), policy, place);
