import { rowBy, rowsBy } from '../../shared/loader/rows-by.js';
import { rowsByClass, type RowPolicy } from '../../shared/policy/row-class.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { Address } from './address.js';

export const addressesOfChild = rowsBy(Address, { key: 'childId', newestFirst: 'from' });

const addressById = rowBy(Address, { key: 'id' });

const policy: RowPolicy<Address> = {
  dataClass: 'CONTACT',
  listedAt: 'SUMMARY',
  classOf: (address) =>
    address.protected ? { insteadOf: 'CONTACT', is: 'PROTECTED_ADDRESS' } : null,
};

/** The addresses that this caller may know of; the others do not exist. */
export const addressesByClass = (
  rows: readonly Address[],
  place: { readonly source: unknown; readonly context: SubgraphContext },
): readonly Address[] => rowsByClass(rows, policy, place);

/** One address that a record points to; null when it does not exist for this caller. */
export const addressOf = async (
  addressId: string | null,
  place: { readonly source: unknown; readonly context: SubgraphContext },
): Promise<Address | null> => {
  const address = addressId === null ? null : await addressById.load(place.context, addressId);
  return addressesByClass(address ? [address] : [], place)[0] ?? null;
};
