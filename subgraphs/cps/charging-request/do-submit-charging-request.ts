import { InputType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import {
  TakesFlag,
  TakesId,
  TakesMany,
  TakesMoment,
  TakesOne,
  TakesText,
} from '../../shared/command/takes.js';
import { ChargingCase } from '../charging-case/charging-case.js';
import { openFile, type FileChild } from '../charging-case/open-file.js';
import { PartOfChild } from '../charging-case/part-of-child.input.js';
import { ChargingDecision } from './charging-decision.js';
import {
  CodeTestEnum,
  RequestKindEnum,
  type CodeTest,
  type RequestKind,
} from './charging-request-enums.js';
import { ChargingRequest } from './charging-request.js';

@InputType({ description: 'What the police ask a prosecutor to decide.' })
class SubmitChargingRequestInput extends CommandInput {
  @TakesText('Unique reference number of the file: a new one opens it.')
  urn!: string;

  @TakesId('Opaque id of the police’s investigation.')
  investigationId!: string;

  @TakesText('The CPS area.')
  area!: string;

  @TakesId('GSS code of the local authority.')
  localAuthority!: string;

  @TakesFlag('Whether it is rape or a serious sexual offence (RASSO).')
  rasso!: boolean;

  @TakesMoment('When it was first reported to the police.')
  firstReportedAt!: Instant;

  @TakesMany(PartOfChild, 'The children who have a part in it; read when the file is opened.')
  children!: readonly FileChild[];

  @TakesOne(RequestKindEnum, 'What is asked.')
  kind!: RequestKind;

  @TakesOne(CodeTestEnum, 'The test that the police say is met.')
  testSought!: CodeTest;

  @TakesText('The report to the prosecutor (MG3).')
  mg3!: string;
}

/** Force (2), unit (2), serial (5), year (2). */
const urnForm = /^\d{2}[A-Z0-9]{2}\d{7}$/;

/** The requests so far. @throws Refusal CONFLICT while one of them waits for a prosecutor */
const earlierRequests = async (caseId: string, { manager }: CommandWork): Promise<number> => {
  const requests = await manager.findBy(ChargingRequest, { caseId });
  const decided = await Promise.all(
    requests.map(({ id }) => manager.existsBy(ChargingDecision, { requestId: id })),
  );
  const isOpen = requests.some(({ rejectedAt }, at) => rejectedAt === null && !decided[at]);
  if (isOpen) throw outOfOrder('A request on this file waits for a prosecutor already.');
  return requests.length;
};

export const submitChargingRequest = command({
  name: 'submitChargingRequest',
  does: 'Asks a prosecutor for early advice or a charging decision; a new URN opens the file (Director’s Guidance on Charging).',
  input: SubmitChargingRequestInput,
  shows: { field: 'chargingRequest', record: ChargingRequest },
  act: async (input, work) => {
    const { urn, kind, testSought, mg3 } = input;
    if (!urnForm.test(urn)) throw badInput('input.urn', 'This is not the URN of a file.');
    const file = (await work.find(ChargingCase, { urn })) ?? (await openFile(input, work));
    if (file.closedAt !== null) throw outOfOrder('The file is closed.');
    const resubmissionNumber = await earlierRequests(file.id, work);
    const recordId = work.newId();
    const request = { id: recordId, caseId: file.id, kind, testSought, mg3, resubmissionNumber };
    await work.add(ChargingRequest, { ...request, submittedAt: work.now });
    await work.change(ChargingCase, file, { status: 'AWAITING_CPS', nextAction: 'CPS_REVIEW' });
    const childIds = await work.childrenOf('charging_case_child', file.id);
    work.announce({ topic: 'chargingRequestSubmitted', key: recordId, payload: { urn, kind } });
    return { recordId, childIds };
  },
});
