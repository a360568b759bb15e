import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesId } from '../../shared/command/takes.js';
import { Referral } from './referral.js';
import { arrivedReferrals } from './submitted-referral.js';

@InputType({ description: 'A referral of the police that has been taken on.' })
class AcknowledgeReferralInput extends CommandInput {
  @TakesId('Id of the referral, as the police gave it.')
  policeReferralId!: string;
}

export const acknowledgeReferral = command({
  name: 'acknowledgeReferral',
  does: 'Says that a police referral has been received and somebody has it.',
  input: AcknowledgeReferralInput,
  shows: { field: 'referral', record: Referral },
  act: async (input, work) => {
    const [first, ...others] = await arrivedReferrals(input, work);
    const referrals = [first, ...others];
    if (referrals.some(({ acknowledgedAt }) => acknowledgedAt !== null)) {
      throw outOfOrder('The referral is acknowledged already.');
    }
    for (const referral of referrals) {
      work.requireArea(referral.area);
      await work.change(Referral, referral, { acknowledgedAt: work.now });
    }
    const { policeReferralId } = input;
    work.announce({ topic: 'referralAcknowledged', key: first.id, payload: { policeReferralId } });
    return { recordId: first.id, childIds: referrals.map(({ childId }) => childId) };
  },
});
