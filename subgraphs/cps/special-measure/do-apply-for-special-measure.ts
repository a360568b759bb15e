import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesId } from '../../shared/command/takes.js';
import { measureInFile } from './measure-in-file.js';
import { SpecialMeasure } from './special-measure.js';

@InputType({ description: 'A special measure that the court is asked for.' })
class ApplyForSpecialMeasureInput extends ChangeInput {
  @TakesId('Opaque id of the measure, as it was asked for.')
  specialMeasureId!: string;
}

export const applyForSpecialMeasure = command({
  name: 'applyForSpecialMeasure',
  does: 'Records that the court was asked for a special measure (Criminal Procedure Rules, part 18).',
  input: ApplyForSpecialMeasureInput,
  shows: { field: 'specialMeasure', record: SpecialMeasure },
  act: async ({ specialMeasureId: recordId, expectedVersion }, work) => {
    const { measure, urn } = await measureInFile(recordId, expectedVersion, work);
    if (measure.applied) throw outOfOrder('The court was asked already.');
    await work.change(SpecialMeasure, measure, { applied: true });
    const { childId, kind } = measure;
    const payload = { urn, kind, childIds: [childId] };
    work.announce({ topic: 'specialMeasureApplied', key: recordId, payload });
    return { recordId, childIds: [childId] };
  },
});
