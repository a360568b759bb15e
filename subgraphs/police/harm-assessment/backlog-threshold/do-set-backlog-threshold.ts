import { InputType } from 'type-graphql';
import { command } from '../../../shared/command/command.js';
import { ChangeInput } from '../../../shared/command/command-input.js';
import { badInput, staleVersion } from '../../../shared/command/refusals.js';
import { TakesCount, TakesId } from '../../../shared/command/takes.js';
import { BacklogThreshold } from './backlog-threshold.js';

@InputType({ description: 'How many harm assessments of an area may wait.' })
class SetBacklogThresholdInput extends ChangeInput {
  @TakesId('GSS code of the local authority.')
  localAuthority!: string;

  @TakesCount('How many harm assessments wait when it is told of; at least one.')
  raiseAt!: number;

  @TakesCount(
    'How many harm assessments wait at most when it is over; fewer than `raiseAt`, so that a backlog at the threshold is not told of with each case that comes and goes.',
  )
  clearAt!: number;
}

export const setBacklogThreshold = command({
  name: 'setBacklogThreshold',
  does: 'Sets how many harm assessments of an area may wait before supervisors are told (recommendation 5 of the inspection).',
  input: SetBacklogThresholdInput,
  shows: { field: 'backlogThreshold', record: BacklogThreshold },
  act: async ({ localAuthority: area, raiseAt, clearAt, expectedVersion }, work) => {
    work.requireArea(area);
    if (raiseAt < 1) throw badInput('input.raiseAt', 'An empty backlog is none to be told of.');
    if (clearAt < 0 || clearAt >= raiseAt) {
      throw badInput('input.clearAt', 'It is over with fewer than it begins with.');
    }
    const known = await work.find(BacklogThreshold, { area });
    if (known) {
      const isStale = typeof expectedVersion === 'number' && expectedVersion !== known.version;
      if (isStale) throw staleVersion(known.version);
      await work.change(BacklogThreshold, known, { raiseAt, clearAt });
      return { recordId: known.id, childIds: [] };
    }
    const recordId = work.newId();
    await work.add(BacklogThreshold, { id: recordId, area, raiseAt, clearAt, passedAt: null });
    return { recordId, childIds: [] };
  },
});
