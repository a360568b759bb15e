import { copyRows } from '../../shared/database/copy-rows.js';
import { addressRows } from '../address/address.synthetic.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { LookedAfterStatus } from './looked-after-status.js';
import { Placement } from './placement.js';

/** A placement at a protected address is not disclosed either, whoever wrote which of the two. */
export const seedLookedAfter: SeedPart = async (world, manager) => {
  const { lookedAfter } = world.socialCare;
  const hidden = addressRows(world).filter((address) => address.protected);
  const ids = new Set(hidden.map(({ id }) => id));
  const postcodes = new Set(hidden.map(({ childId, postcode }) => `${childId}|${postcode}`));
  const placements = lookedAfter.flatMap((status) =>
    status.placements.map((placement) => ({
      ...placement,
      lookedAfterId: status.id,
      undisclosed:
        placement.undisclosed ||
        (placement.addressId !== null && ids.has(placement.addressId)) ||
        postcodes.has(`${status.childId}|${placement.postcode}`),
    })),
  );
  await copyRows<LookedAfterStatus>(manager, LookedAfterStatus, lookedAfter);
  await copyRows<Placement>(manager, Placement, placements);
  return lookedAfter.length + placements.length;
};
