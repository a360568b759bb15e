import { InputType } from 'type-graphql';
import { IsNull } from 'typeorm';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesText } from '../../shared/command/takes.js';
import type { ChargingStatus } from '../charging-case/charging-case-enums.js';
import { requireOpenFile } from '../charging-case/require-open-file.js';
import { EarlyAdvice } from './early-advice.js';

@InputType({ description: 'What the police ask a prosecutor before the file is ready.' })
class RequestEarlyAdviceInput extends CommandInput {
  @TakesText('URN of the file.')
  urn!: string;

  @TakesText('Lines of enquiry and evidential issues on which advice is asked (form MG3).')
  questions!: string;
}

/** Advice is early until somebody has decided whether to charge. */
const decided: ReadonlySet<ChargingStatus> = new Set(['CHARGED', 'NFA', 'OOCR']);

export const requestEarlyAdvice = command({
  name: 'requestEarlyAdvice',
  does: 'Asks a prosecutor for early advice on a file that is not decided (Director’s Guidance on Charging, annex 6).',
  input: RequestEarlyAdviceInput,
  shows: { field: 'earlyAdvice', record: EarlyAdvice },
  act: async ({ urn, questions }, work) => {
    const { id: caseId, status } = await requireOpenFile(urn, work);
    if (decided.has(status)) throw outOfOrder('The file is decided: advice comes too late.');
    if (await work.manager.existsBy(EarlyAdvice, { caseId, respondedAt: IsNull() })) {
      throw outOfOrder('A request for advice on this file waits for a prosecutor already.');
    }
    const recordId = work.newId();
    const unanswered = { respondedAt: null, advice: null };
    const requestedAt = work.now;
    await work.add(EarlyAdvice, { id: recordId, caseId, requestedAt, questions, ...unanswered });
    work.announce({ topic: 'earlyAdviceRequested', key: recordId, payload: { urn } });
    return { recordId, childIds: await work.childrenOf('charging_case_child', caseId) };
  },
});
