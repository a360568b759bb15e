import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart, SocialCareSeed } from '../seed-part.synthetic.js';
import { Address } from './address.js';
import { protectAddresses } from './protect-addresses.js';

const isId = (id: string | null): id is string => id !== null;

/** The world's addresses as they are written, with protection extended to what gives it away. */
export const addressRows = ({
  socialCare,
}: Pick<SocialCareSeed, 'socialCare'>): SocialCareSeed['socialCare']['addresses'] => {
  const undisclosed = socialCare.lookedAfter
    .flatMap(({ placements }) => placements)
    .filter((placement) => placement.undisclosed);
  const endangered = socialCare.children.filter((child) => child.perpetratorInHousehold);
  return protectAddresses(socialCare.addresses, {
    undisclosedAddressIds: new Set(undisclosed.map(({ addressId }) => addressId).filter(isId)),
    perpetratorAtHome: new Set(endangered.map(({ childId }) => childId)),
  });
};

export const seedAddresses: SeedPart = async (world, manager) => {
  const rows = addressRows(world);
  await copyRows<Address>(manager, Address, rows);
  return rows.length;
};
