import type { World } from '../../../dev/synthetic/world.js';

/**
 * M10 in a dataset: children of whom social care told health that their address is protected: one marked
 * so, a placement that is not disclosed, or an alleged perpetrator in the household.
 */
export const hiddenChildren = ({ socialCare }: World): ReadonlySet<string> =>
  new Set(
    [
      ...socialCare.addresses.filter((one) => one.protected && one.to === null),
      ...socialCare.lookedAfter.filter(({ placements }) =>
        placements.some(({ undisclosed, to }) => undisclosed && to === null),
      ),
      ...socialCare.children.filter(({ perpetratorInHousehold }) => perpetratorInHousehold),
    ].map(({ childId }) => childId),
  );
