import { InputType } from 'type-graphql';
import { IsNull } from 'typeorm';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesText } from '../../shared/command/takes.js';
import { requireOfArea } from '../child/require-held.js';
import { TreatingClinician } from './treating-clinician.js';

@InputType({ description: 'A clinician who does not treat a child any more.' })
class EndTreatmentInput extends CommandInput {
  @TakesId('Opaque id of the child.')
  childId!: string;

  @TakesText("Who: the opaque id at health's identity provider. Absent: the caller.", 'optional')
  clinician?: string | null;
}

export const endTreatment = command({
  name: 'endTreatment',
  does: 'Records that a clinician does not treat a child any more. In direct care a clinician does so of themselves alone.',
  input: EndTreatmentInput,
  act: async ({ childId, clinician }, work) => {
    const { caller, purpose } = work;
    const subject = clinician ?? caller.subject;
    const isOwn = subject === caller.subject;
    if (purpose === 'DIRECT_CARE' && !isOwn) throw outOfOrder('It is another clinician’s.');
    if (!isOwn) await requireOfArea(childId, work);
    const named = await work.find(TreatingClinician, { childId, subject, endedAt: IsNull() });
    if (!named) throw outOfOrder('The clinician is not named.');
    await work.change(TreatingClinician, named, { endedAt: work.now });
    return { recordId: named.id, childIds: [childId] };
  },
});
