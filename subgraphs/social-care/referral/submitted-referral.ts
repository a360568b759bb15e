import type { CommandWork } from '../../shared/command/command-work.js';
import { notYet } from '../../shared/command/refusals.js';
import { ArrivedReferral } from './arrived-referral.js';
import { Referral } from './referral.js';

/** How a referral of the police is named: by the id that they gave it, and one of its children. */
export interface SubmittedReferral {
  readonly policeReferralId: string;
  readonly childId?: string | null;
}

export interface Arrived {
  /** Our records of it, one a child of the index, in the order of their ids. */
  readonly referrals: readonly Referral[];
  /** Null for one of before there were events. */
  readonly arrival: ArrivedReferral | null;
}

/**
 * A referral that the police submitted, locked.
 * @throws Refusal CONFLICT, retryable, while it has not arrived from the police
 */
export const arrivedReferral = async (
  { policeReferralId, childId }: SubmittedReferral,
  work: CommandWork,
): Promise<Arrived> => {
  const arrival = await work.find(ArrivedReferral, { policeReferralId });
  const referrals = await work.manager.find(Referral, {
    where: childId ? { policeReferralId, childId } : { policeReferralId },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (!arrival && referrals.length === 0) {
    throw notYet('The referral has not arrived from the police yet.');
  }
  return { referrals, arrival };
};
