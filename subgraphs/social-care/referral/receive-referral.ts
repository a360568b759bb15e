import { In } from 'typeorm';
import { z } from 'zod';
import type { CommandWork } from '../../shared/command/command-work.js';
import { arrival } from '../../shared/inbox/arrival.js';
import { ChildIdentity } from '../child-index/child-identity.js';
import { ArrivedReferral } from './arrived-referral.js';
import { newReferrals } from './new-referrals.js';
import { Referral } from './referral.js';

const event = z.object({
  referral: z.object({ id: z.uuid(), localAuthority: z.string() }),
  // Null when it is withheld: whoever acknowledges says who the children are.
  children: z.array(z.object({ id: z.uuid() })).nullable(),
  unknownChildren: z.number().int().nonnegative().nullable(),
});

const inIndex = async (
  childIds: readonly string[],
  { manager }: CommandWork,
): Promise<readonly string[]> => {
  if (childIds.length === 0) return [];
  const found = await manager.find(ChildIdentity, {
    where: { id: In([...childIds]) },
    ...{ select: { id: true }, order: { id: 'ASC' } },
  });
  return found.map(({ id }) => id);
};

/**
 * Takes in a referral that the police have submitted: a record for each child of the index, whose decision
 * is due in one working day. No narrative comes with it: who decides reads it from the police, for a
 * purpose that opens it.
 */
export const receiveReferral = arrival({
  feed: 'policeReferralSubmitted',
  purpose: 'MASH_SCREENING',
  operation: 'receive-referrals',
  event,
  command: 'receiveReferral',
  act: async ({ referral, children, unknownChildren }, work) => {
    const { id: policeReferralId, localAuthority: area } = referral;
    const named = [...new Set(children?.map(({ id }) => id))];
    const childIds = await inIndex(named, work);
    work.addLast(ArrivedReferral, {
      ...{ policeReferralId, area, arrivedAt: work.now },
      unknownChildren: (unknownChildren ?? 0) + named.length - childIds.length,
    });
    const facts = { policeReferralId, area, receivedAt: work.now, acknowledgedAt: null };
    work.addLast(Referral, ...(await newReferrals(facts, childIds, work)));
    return { recordId: policeReferralId, childIds };
  },
});
