import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesOne } from '../../shared/command/takes.js';
import { LadoCase } from './lado-case.js';
import { LadoOutcomeEnum, type LadoOutcome } from './lado-enums.js';

@InputType({ description: 'How an allegation against somebody who works with children ended.' })
class RecordLadoOutcomeInput extends ChangeInput {
  @TakesId("Opaque id of the designated officer's case.")
  ladoCaseId!: string;

  @TakesOne(LadoOutcomeEnum, 'How it ended.')
  outcome!: LadoOutcome;
}

export const recordLadoOutcome = command({
  name: 'recordLadoOutcome',
  does: 'Records how an allegation against somebody who works with children ended; its episode may then be closed.',
  input: RecordLadoOutcomeInput,
  shows: { field: 'ladoCase', record: LadoCase },
  act: async ({ ladoCaseId: id, outcome, expectedVersion }, work) => {
    const argument = 'input.ladoCaseId';
    const ladoCase = await work.lock(LadoCase, id, { argument, expectedVersion });
    work.requireArea(ladoCase.area);
    if (ladoCase.outcome !== null) throw outOfOrder('The outcome is recorded already.');
    await work.change(LadoCase, ladoCase, { outcome });
    const childIds = await work.childrenOf('lado_case_child', id);
    work.announce({ topic: 'ladoOutcomeRecorded', key: id, payload: { childIds, outcome } });
    return { recordId: id, childIds };
  },
});
