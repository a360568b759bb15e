import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesFlag, TakesId } from '../../shared/command/takes.js';
import { measureInFile } from './measure-in-file.js';
import { SpecialMeasure } from './special-measure.js';

@InputType({ description: 'What the court said of a special measure.' })
class RecordSpecialMeasureRulingInput extends ChangeInput {
  @TakesId('Opaque id of the measure that the court was asked for.')
  specialMeasureId!: string;

  @TakesFlag('Whether the court granted it.')
  granted!: boolean;
}

export const recordSpecialMeasureRuling = command({
  name: 'recordSpecialMeasureRuling',
  does: 'Records whether the court granted a special measure (Youth Justice and Criminal Evidence Act 1999 s19).',
  input: RecordSpecialMeasureRulingInput,
  shows: { field: 'specialMeasure', record: SpecialMeasure },
  act: async ({ specialMeasureId: recordId, granted, expectedVersion }, work) => {
    const { measure, urn } = await measureInFile(recordId, expectedVersion, work);
    if (!measure.applied) throw outOfOrder('The court was not asked for it.');
    await work.change(SpecialMeasure, measure, { granted });
    const { childId, kind } = measure;
    const payload = { urn, kind, granted, childIds: [childId] };
    work.announce({ topic: 'specialMeasureRuled', key: recordId, payload });
    return { recordId, childIds: [childId] };
  },
});
