import { IsNull } from 'typeorm';
import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesOne, TakesText, TakesTexts } from '../../shared/command/takes.js';
import { requireHeld, requireOfArea } from '../child/require-held.js';
import { CseProfile } from '../exploitation/cse-profile.js';
import { FlagKindEnum, type FlagKind } from './flag-kind.js';
import { WarningFlag } from './warning-flag.js';

@InputType({ description: 'A flag that warns whoever deals with a child.' })
class SetWarningFlagInput extends CommandInput {
  @TakesId('Opaque id of the child.')
  childId!: string;

  @TakesOne(FlagKindEnum, 'What officers who meet the child are to know.')
  kind!: FlagKind;

  @TakesText('Why it is set.')
  reason!: string;

  @TakesTexts('Names of the police systems on which it shows.')
  systemsFlagged!: readonly string[];
}

export const setWarningFlag = command({
  name: 'setWarningFlag',
  does: 'Sets a flag that warns whoever deals with a child.',
  input: SetWarningFlagInput,
  shows: { field: 'warningFlag', record: WarningFlag },
  act: async ({ childId, kind, reason, systemsFlagged }, work) => {
    await requireHeld([childId], 'input.childId', work);
    await requireOfArea(childId, work);
    // The profile is locked first, where there is one: it says whether the child is flagged.
    const profile = kind === 'CSE' ? await work.find(CseProfile, { childId }) : null;
    if (await work.manager.existsBy(WarningFlag, { childId, kind, clearedAt: IsNull() })) {
      throw outOfOrder('The flag is set already.');
    }
    const recordId = work.newId();
    const flag = { id: recordId, childId, kind, reason, systemsFlagged };
    await work.add(WarningFlag, { ...flag, setAt: work.now, setBy: work.role });
    if (profile) {
      await work.manager.update(CseProfile, { id: profile.id }, { flaggedOnSystem: true });
    }
    const payload = { kind, childIds: [childId] };
    work.announce({ topic: 'warningFlagSet', key: recordId, payload });
    return { recordId, childIds: [childId] };
  },
});
