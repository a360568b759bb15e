import { InputType } from 'type-graphql';
import { IsNull } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesMoment } from '../../shared/command/takes.js';
import { requireHeld } from '../child/require-held.js';
import { SharingRefusal } from './sharing-refusal.js';

@InputType({ description: 'A young person under sixteen, found competent to decide, who refuses.' })
class RecordSharingRefusalInput extends CommandInput {
  @TakesId('Opaque id of the young person.')
  childId!: string;

  @TakesMoment('When you found the young person competent to decide (Gillick).')
  competentAt!: Instant;

  @TakesMoment('When the young person refused.')
  refusedAt!: Instant;
}

export const recordSharingRefusal = command({
  name: 'recordSharingRefusal',
  does: 'Records that a young person, found competent to decide, refuses that health shares more than a summary for early help.',
  input: RecordSharingRefusalInput,
  shows: { field: 'refusal', record: SharingRefusal },
  act: async ({ childId, competentAt, refusedAt }, work) => {
    await requireHeld(childId, work);
    if (competentAt > refusedAt) {
      throw badInput('input.competentAt', 'Competence is found before a refusal counts.');
    }
    if (await work.manager.existsBy(SharingRefusal, { childId, withdrawnAt: IsNull() })) {
      throw outOfOrder('A refusal stands already.');
    }
    const recordId = work.newId();
    await work.add(SharingRefusal, {
      ...{ id: recordId, childId, competentAt, refusedAt, withdrawnAt: null, version: 1 },
      assessedByRole: work.role,
    });
    return { recordId, childIds: [childId] };
  },
});
