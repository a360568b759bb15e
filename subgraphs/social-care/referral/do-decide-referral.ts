import { InputType } from 'type-graphql';
import type { SubmittedReferral } from './submitted-referral.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { badInput, outOfOrder, staleVersion } from '../../shared/command/refusals.js';
import { TakesId, TakesOne, TakesText } from '../../shared/command/takes.js';
import {
  ReferralDecisionEnum,
  type ReferralDecision,
} from '../../shared/codes/referral-decision.js';
import { Referral } from './referral.js';
import { hasPlan } from './plan-after-referral.js';
import { arrivedReferral } from './submitted-referral.js';

@InputType({ description: 'What was decided on a referral of the police.' })
class DecideReferralInput extends ChangeInput implements SubmittedReferral {
  @TakesId('Opaque id of the referral, as the police gave it.')
  policeReferralId!: string;

  @TakesId(
    'Opaque id of the child, where the referral names several and each is decided apart. Absent: all of them alike.',
    'optional',
  )
  childId?: string | null;

  @TakesOne(ReferralDecisionEnum, 'What was decided.')
  decision!: ReferralDecision;

  @TakesText(
    'Why. Required for no further action and for signposting; may be left out otherwise.',
    'optional',
  )
  reason?: string | null;
}

const needsReason: ReadonlySet<ReferralDecision> = new Set(['NFA', 'SIGNPOST']);

export const decideReferral = command({
  name: 'decideReferral',
  does: 'Decides what to do about a police referral, within one working day (Working Together 2023).',
  input: DecideReferralInput,
  shows: { field: 'referral', record: Referral },
  act: async (input, work) => {
    const { decision, reason = null, expectedVersion } = input;
    if (needsReason.has(decision) && !reason) {
      throw badInput('input.reason', 'A decision to do nothing needs its reason.');
    }
    const { referrals, arrival } = await arrivedReferral(input, work);
    const [first] = referrals;
    if (!first || (arrival && arrival.unknownChildren > 0 && arrival.acknowledgedAt === null)) {
      throw outOfOrder('Its children are not all in the index: acknowledge the referral first.');
    }
    if (referrals.some(({ decidedAt }) => decidedAt !== null)) {
      throw outOfOrder('The referral is decided already.');
    }
    if (typeof expectedVersion === 'number' && expectedVersion !== first.version) {
      throw staleVersion(first.version);
    }
    const childIds = referrals.map(({ childId }) => childId);
    const isPlanned = await hasPlan(childIds, work);
    for (const referral of referrals) {
      work.requireArea(referral.area);
      const decided = { decision, decidedAt: work.now, nfa: decision === 'NFA' };
      const planMadeAt = isPlanned ? work.now : null;
      await work.change(Referral, referral, { ...decided, decisionReason: reason, planMadeAt });
    }
    const { policeReferralId } = input;
    const told = { policeReferralId, localAuthority: first.area, childIds, decision, isPlanned };
    work.announce({ topic: 'referralDecided', key: policeReferralId, payload: told });
    return { recordId: first.id, childIds };
  },
});
