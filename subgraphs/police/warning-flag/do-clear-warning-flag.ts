import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesText } from '../../shared/command/takes.js';
import { requireOfArea } from '../child/require-held.js';
import { CseProfile } from '../exploitation/cse-profile.js';
import { WarningFlag } from './warning-flag.js';

@InputType({ description: 'A flag that no longer warns.' })
class ClearWarningFlagInput extends ChangeInput {
  @TakesId('Opaque id of the flag.')
  warningFlagId!: string;

  @TakesText('Why it is cleared.')
  reason!: string;
}

export const clearWarningFlag = command({
  name: 'clearWarningFlag',
  does: 'Clears a flag, with the reason.',
  input: ClearWarningFlagInput,
  shows: { field: 'warningFlag', record: WarningFlag },
  act: async ({ warningFlagId: id, reason, expectedVersion }, work) => {
    const argument = 'input.warningFlagId';
    const flag = await work.lock(WarningFlag, id, { argument, expectedVersion });
    const { childId, kind } = flag;
    await requireOfArea(childId, work);
    if (flag.clearedAt !== null) throw outOfOrder('The flag is cleared already.');
    await work.change(WarningFlag, flag, { clearedAt: work.now, clearedReason: reason });
    if (kind === 'CSE') {
      await work.manager.update(CseProfile, { childId }, { flaggedOnSystem: false });
    }
    const payload = { kind, childIds: [childId] };
    work.announce({ topic: 'warningFlagCleared', key: id, payload });
    return { recordId: id, childIds: [childId] };
  },
});
