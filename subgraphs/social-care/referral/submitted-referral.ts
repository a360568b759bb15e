import type { CommandWork } from '../../shared/command/command-work.js';
import { notYet } from '../../shared/command/refusals.js';
import { Referral } from './referral.js';

/** How a referral of the police is named: by the id that they gave it, and one of its children. */
export interface SubmittedReferral {
  readonly policeReferralId: string;
  readonly childId?: string | null;
}

type Arrived = readonly [Referral, ...Referral[]];

/**
 * Our records of a referral that the police submitted, one a child, locked in the order of their ids.
 * @throws Refusal CONFLICT, retryable, while it has not arrived from the police
 */
export const arrivedReferrals = async (
  { policeReferralId, childId }: SubmittedReferral,
  { manager }: CommandWork,
): Promise<Arrived> => {
  const [first, ...others] = await manager.find(Referral, {
    where: childId ? { policeReferralId, childId } : { policeReferralId },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (!first) throw notYet('The referral has not arrived from the police yet.');
  return [first, ...others];
};
