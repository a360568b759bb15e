import { rowsBy } from '../../shared/loader/rows-by.js';
import { rowsByClass, type RowPolicy } from '../../shared/policy/row-class.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { LookedAfterStatus } from './looked-after-status.js';
import { Placement } from './placement.js';

/** Periods of care, the newest first. */
export const periodsOfCare = rowsBy(LookedAfterStatus, {
  key: 'childId',
  newestFirst: 'since',
});

const placementsOfStatus = rowsBy(Placement, { key: 'lookedAfterId', newestFirst: 'from' });

const policy: RowPolicy<Placement> = {
  dataClass: 'SAFEGUARDING',
  listedAt: 'SUMMARY',
  classOf: ({ undisclosed }) =>
    undisclosed ? { insteadOf: 'SAFEGUARDING', is: 'PROTECTED_ADDRESS' } : null,
};

/**
 * The placement in which the child lives now. INVARIANT: never an earlier one instead, so that none
 * and one that is not disclosed are the same null.
 */
export const currentPlacement = async (
  status: LookedAfterStatus,
  context: SubgraphContext,
): Promise<Placement | null> => {
  const placements = await placementsOfStatus.load(context, status.id);
  const current = placements.filter(({ to }) => to === null);
  return rowsByClass(current, policy, { source: status, context })[0] ?? null;
};
