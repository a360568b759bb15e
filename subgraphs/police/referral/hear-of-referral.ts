import { IsNull } from 'typeorm';
import { z } from 'zod';
import type { CommandOutcome } from '../../shared/command/command.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { notYet } from '../../shared/command/refusals.js';
import {
  ReferralDecisionEnum,
  type ReferralDecision,
} from '../../shared/codes/referral-decision.js';
import { arrival } from '../../shared/inbox/arrival.js';
import { PoliceReferralChild } from './police-referral-child.js';
import { PoliceReferral } from './police-referral.js';
import { UnknownChild } from './unknown-child.js';

const purpose = 'MASH_SCREENING';

/** The referral, locked: what social care tells of one referral is taken in one by one. */
const referralOf = async (id: string, work: CommandWork): Promise<PoliceReferral> => {
  const referral = await work.find(PoliceReferral, { id });
  if (!referral) throw notYet('There is no such referral.');
  return referral;
};

const outcomeOf = async ({ id }: PoliceReferral, work: CommandWork): Promise<CommandOutcome> => ({
  recordId: id,
  childIds: await work.childrenOf('police_referral_child', id),
});

interface Registered {
  readonly unknownChildId: string;
  readonly childId: string;
}

/** A child whom we did not know by an id of the index has one now, and the referral is found under it. */
const nameChild = async (
  { id: recordId }: PoliceReferral,
  { unknownChildId, childId }: Registered,
  { manager }: CommandWork,
): Promise<void> => {
  await manager.update(
    UnknownChild,
    { id: unknownChildId, recordId, childId: IsNull() },
    { childId },
  );
  const isLinked = await manager.existsBy(PoliceReferralChild, { recordId, childId });
  if (!isLinked) await manager.insert(PoliceReferralChild, { recordId, childId });
};

/** Social care has the referral, and says who its unknown children are. */
export const hearOfAcknowledgement = arrival({
  ...{ feed: 'referralAcknowledged', command: 'hearOfAcknowledgement', purpose },
  operation: 'hear-of-acknowledgements',
  event: z.object({
    ...{ policeReferralId: z.uuid(), recordedAt: z.string() },
    registered: z.array(z.object({ unknownChildId: z.uuid(), childId: z.uuid() })).nullable(),
  }),
  act: async ({ policeReferralId, recordedAt: acknowledgedAt, registered }, work) => {
    const referral = await referralOf(policeReferralId, work);
    await work.manager.update(PoliceReferral, { id: policeReferralId }, { acknowledgedAt });
    for (const child of registered ?? []) await nameChild(referral, child, work);
    return outcomeOf(referral, work);
  },
});

const decisions = Object.keys(ReferralDecisionEnum) as ReferralDecision[];

/** Social care has decided. Where it decides on each child apart, the newest decision stands. */
export const hearOfDecision = arrival({
  ...{ feed: 'referralDecided', command: 'hearOfDecision', purpose },
  operation: 'hear-of-decisions',
  event: z.object({
    ...{ policeReferralId: z.uuid(), decision: z.enum(decisions), recordedAt: z.string() },
    planMade: z.boolean(),
  }),
  act: async ({ policeReferralId, decision, recordedAt: decidedAt, planMade }, work) => {
    const referral = await referralOf(policeReferralId, work);
    const isNewest = referral.decidedAt === null || referral.decidedAt <= decidedAt;
    await work.manager.update(
      PoliceReferral,
      { id: policeReferralId },
      {
        ...(isNewest ? { decision, decidedAt } : {}),
        planMade: planMade || referral.planMade === true,
      },
    );
    return outcomeOf(referral, work);
  },
});

/** A plan has followed the referral, after it was decided. */
export const hearOfPlan = arrival({
  ...{ feed: 'referralPlanMade', command: 'hearOfPlan', purpose },
  operation: 'hear-of-plans',
  event: z.object({ policeReferralId: z.uuid() }),
  act: async ({ policeReferralId }, work) => {
    const referral = await referralOf(policeReferralId, work);
    await work.manager.update(PoliceReferral, { id: policeReferralId }, { planMade: true });
    return outcomeOf(referral, work);
  },
});
