import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesText } from '../../shared/command/takes.js';
import { ChargingCase } from '../charging-case/charging-case.js';
import { EarlyAdvice } from './early-advice.js';

@InputType({ description: 'What a prosecutor advises before a file is ready.' })
class RecordEarlyAdviceInput extends ChangeInput {
  @TakesId('Opaque id of the request for advice.')
  earlyAdviceId!: string;

  @TakesText('What the police are advised to do, and why.')
  advice!: string;
}

export const recordEarlyAdvice = command({
  name: 'recordEarlyAdvice',
  does: 'Answers a request for early advice (Director’s Guidance on Charging, annex 6).',
  input: RecordEarlyAdviceInput,
  shows: { field: 'earlyAdvice', record: EarlyAdvice },
  act: async ({ earlyAdviceId: recordId, advice, expectedVersion }, work) => {
    const lock = { argument: 'input.earlyAdviceId', expectedVersion };
    const request = await work.lock(EarlyAdvice, recordId, lock);
    const file = await work.lock(ChargingCase, request.caseId, lock);
    if (request.respondedAt !== null) throw outOfOrder('Advice was given already.');
    if (file.closedAt !== null) throw outOfOrder('The file is closed.');
    await work.change(EarlyAdvice, request, { advice, respondedAt: work.now });
    work.announce({ topic: 'earlyAdviceRecorded', key: recordId, payload: { urn: file.urn } });
    return { recordId, childIds: await work.childrenOf('charging_case_child', file.id) };
  },
});
