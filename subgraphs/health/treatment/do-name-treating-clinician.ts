import { InputType } from 'type-graphql';
import { IsNull } from 'typeorm';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesText } from '../../shared/command/takes.js';
import { requireHeld, requireOfArea } from '../child/require-held.js';
import { TreatingClinician } from './treating-clinician.js';

@InputType({ description: 'A clinician who treats a child.' })
class NameTreatingClinicianInput extends CommandInput {
  @TakesId('Opaque id of the child.')
  childId!: string;

  @TakesText("Who: the opaque id at health's identity provider.")
  clinician!: string;
}

/** INVARIANT: nobody opens a record to themselves: a relation (M1) is somebody else's word. */
export const nameTreatingClinician = command({
  name: 'nameTreatingClinician',
  does: 'Names a clinician as treating a child, never oneself: their area does not bind them then, and they may justify a protected address.',
  input: NameTreatingClinicianInput,
  act: async ({ childId, clinician: subject }, work) => {
    await requireHeld(childId, work);
    await requireOfArea(childId, work);
    if (subject === work.caller.subject) throw outOfOrder('Nobody names themselves.');
    const standing = { childId, subject, endedAt: IsNull() };
    if (await work.manager.existsBy(TreatingClinician, standing)) {
      throw outOfOrder('The clinician is named already.');
    }
    const recordId = work.newId();
    await work.add(TreatingClinician, {
      ...{ id: recordId, childId, subject, namedAt: work.now, endedAt: null, version: 1 },
    });
    return { recordId, childIds: [childId] };
  },
});
