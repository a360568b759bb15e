import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesId } from '../../shared/command/takes.js';
import { SharingRefusal } from './sharing-refusal.js';

@InputType({ description: 'A refusal that the young person takes back.' })
class WithdrawSharingRefusalInput extends ChangeInput {
  @TakesId('Opaque id of the refusal.')
  refusalId!: string;
}

export const withdrawSharingRefusal = command({
  name: 'withdrawSharingRefusal',
  does: 'Records that a young person takes a refusal back.',
  input: WithdrawSharingRefusalInput,
  shows: { field: 'refusal', record: SharingRefusal },
  act: async ({ refusalId: id, expectedVersion }, work) => {
    const argument = 'input.refusalId';
    const refusal = await work.lock(SharingRefusal, id, { argument, expectedVersion });
    if (refusal.withdrawnAt !== null) throw outOfOrder('The refusal is taken back already.');
    await work.change(SharingRefusal, refusal, { withdrawnAt: work.now });
    return { recordId: id, childIds: [refusal.childId] };
  },
});
