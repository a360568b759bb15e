import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesMany } from '../../shared/command/takes.js';
import { ArrivedReferral } from './arrived-referral.js';
import { newReferrals } from './new-referrals.js';
import { Referral } from './referral.js';
import { ChildOfReferralInput, registerChildren, type KnownChild } from './register-children.js';
import { arrivedReferral, type Arrived } from './submitted-referral.js';

@InputType({ description: 'A referral of the police that has been taken on.' })
class AcknowledgeReferralInput extends CommandInput {
  @TakesId('Opaque id of the referral, as the police gave it.')
  policeReferralId!: string;

  @TakesMany(
    ChildOfReferralInput,
    'Its children who are not in the index, each of them: recognised or registered. Left out when all are in it.',
    'optional',
  )
  children?: readonly ChildOfReferralInput[] | null;
}

const checkOrder = ({ referrals, arrival }: Arrived, given: number): void => {
  const said = [arrival, ...referrals].map((record) => record?.acknowledgedAt ?? null);
  if (said.some((at) => at !== null)) throw outOfOrder('The referral is acknowledged already.');
  if (given < (arrival?.unknownChildren ?? 0) || given + referrals.length === 0) {
    throw badInput(
      'input.children',
      'A child of the referral is not in the index: say who it is, or register it.',
    );
  }
};

const takeOn = async (
  { referrals, arrival }: Arrived,
  registered: readonly KnownChild[],
  work: CommandWork,
): Promise<void> => {
  const acknowledgedAt = work.now;
  for (const referral of referrals) await work.change(Referral, referral, { acknowledgedAt });
  const from = arrival ?? referrals[0];
  if (!from) return;
  const { policeReferralId, area } = from;
  const receivedAt = arrival?.arrivedAt ?? referrals[0]?.receivedAt ?? work.now;
  const known = new Set(referrals.map(({ childId }) => childId));
  const more = registered.map(({ childId }) => childId).filter((childId) => !known.has(childId));
  const facts = { policeReferralId, area, receivedAt, acknowledgedAt };
  await work.add(Referral, ...(await newReferrals(facts, more, work)));
  if (policeReferralId) {
    await work.manager.update(ArrivedReferral, { policeReferralId }, { acknowledgedAt });
  }
};

export const acknowledgeReferral = command({
  name: 'acknowledgeReferral',
  does: 'Says that a police referral has been received and somebody has it, and registers its children who are new to the index.',
  input: AcknowledgeReferralInput,
  shows: { field: 'referral', record: Referral },
  act: async (input, work) => {
    const { policeReferralId } = input;
    const given = input.children ?? [];
    const arrived = await arrivedReferral(input, work);
    const area = arrived.arrival?.area ?? arrived.referrals[0]?.area ?? '';
    work.requireArea(area);
    checkOrder(arrived, given.length);
    const registered = await registerChildren(given, area, work);
    await takeOn(arrived, registered, work);
    const [first, ...others] = (await arrivedReferral(input, work)).referrals;
    if (!first) throw outOfOrder('The referral is about no child.');
    const childIds = [first, ...others].map(({ childId }) => childId);
    work.announce({
      topic: 'referralAcknowledged',
      key: policeReferralId,
      payload: {
        ...{ policeReferralId, localAuthority: area, childIds },
        unknownChildIds: registered.map(({ unknownChildId }) => unknownChildId),
        registeredChildIds: registered.map(({ childId }) => childId),
      },
    });
    return { recordId: first.id, childIds };
  },
});
