import { InputType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesFlag, TakesId, TakesMoment, TakesText } from '../../shared/command/takes.js';
import { CustodyRecord } from './custody-record.js';

@InputType({ description: 'A child who is charged.' })
class RecordChargeInput extends ChangeInput {
  @TakesId('Opaque id of the custody record.')
  custodyRecordId!: string;

  @TakesMoment('When the child was charged.')
  chargedAt!: Instant;

  @TakesFlag(
    'Whether bail was refused: the child then goes to local authority accommodation (PACE s38(6)).',
  )
  bailRefused!: boolean;

  @TakesText('Why bail was refused. Left out where it was not.', 'optional')
  bailRefusalReason?: string | null;
}

export const recordCharge = command({
  name: 'recordCharge',
  does: 'Records that a detained child was charged, and whether bail was refused (PACE s38).',
  input: RecordChargeInput,
  shows: { field: 'custodyRecord', record: CustodyRecord },
  act: async (input, work) => {
    const { custodyRecordId: id, chargedAt, bailRefused, expectedVersion } = input;
    const argument = 'input.custodyRecordId';
    const custody = await work.lock(CustodyRecord, id, { argument, expectedVersion });
    work.requireArea(custody.area);
    if (custody.chargedAt !== null) throw outOfOrder('The child is charged already.');
    if (custody.releasedAt !== null) throw outOfOrder('The child is not in custody any more.');
    if (chargedAt < custody.arrestedAt)
      throw outOfOrder('A charge does not come before the arrest.');
    const bailRefusalReason = input.bailRefusalReason ?? null;
    if (bailRefused && bailRefusalReason === null) {
      throw badInput('input.bailRefusalReason', 'Refusing bail needs its reason.');
    }
    await work.change(CustodyRecord, custody, { chargedAt, bailRefused, bailRefusalReason });
    const childIds = [custody.childId];
    const payload = { childIds, bailRefused, localAuthority: custody.area };
    work.announce({ topic: 'childCharged', key: id, payload });
    return { recordId: id, childIds };
  },
});
