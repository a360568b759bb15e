import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesOne, TakesText } from '../../shared/command/takes.js';
import { requireOpenFile, requirePart } from '../charging-case/require-open-file.js';
import { SpecialMeasureKindEnum, type SpecialMeasureKind } from './special-measure-enums.js';
import { SpecialMeasure } from './special-measure.js';

@InputType({ description: 'How a child should be able to give evidence.' })
class RequestSpecialMeasureInput extends CommandInput {
  @TakesText('URN of the file.')
  urn!: string;

  @TakesId('Opaque id of the victim or witness.')
  childId!: string;

  @TakesOne(SpecialMeasureKindEnum, 'What is to be arranged.')
  kind!: SpecialMeasureKind;
}

export const requestSpecialMeasure = command({
  name: 'requestSpecialMeasure',
  does: 'Says how a child who is a victim or witness needs to give evidence (form MG2; Youth Justice and Criminal Evidence Act 1999 s16).',
  input: RequestSpecialMeasureInput,
  shows: { field: 'specialMeasure', record: SpecialMeasure },
  act: async ({ urn, childId, kind }, work) => {
    const { id: caseId } = await requireOpenFile(urn, work);
    const otherwise = 'The child is no victim or witness in this file.';
    await requirePart({ fileId: caseId, childId, roles: ['VICTIM', 'WITNESS'], otherwise }, work);
    if (await work.manager.existsBy(SpecialMeasure, { caseId, childId, kind })) {
      throw outOfOrder('It was asked for already.');
    }
    const recordId = work.newId();
    const open = { applied: false, granted: null };
    await work.add(SpecialMeasure, { id: recordId, caseId, childId, kind, ...open });
    const payload = { urn, kind, childIds: [childId] };
    work.announce({ topic: 'specialMeasureRequested', key: recordId, payload });
    return { recordId, childIds: [childId] };
  },
});
