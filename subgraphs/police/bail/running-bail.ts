import type { CommandWork } from '../../shared/command/command-work.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { requireOneOfArea } from '../child/require-held.js';
import { PreChargeBail } from './pre-charge-bail.js';

interface RunningBail {
  readonly bail: PreChargeBail;
  readonly childIds: readonly string[];
}

/** The bail that a command changes, locked, and the children of the suspect's case. */
export const runningBail = async (
  id: string,
  expectedVersion: number | null | undefined,
  work: CommandWork,
): Promise<RunningBail> => {
  const argument = 'input.preChargeBailId';
  const bail = await work.lock(PreChargeBail, id, { argument, expectedVersion });
  const childIds = await work.childrenOf('suspect_link_child', bail.suspectLinkId);
  await work.requireKnown({ argument, childIds });
  await requireOneOfArea(childIds, work);
  if (bail.endedAt !== null) throw outOfOrder('Bail has ended already.');
  return { bail, childIds };
};
