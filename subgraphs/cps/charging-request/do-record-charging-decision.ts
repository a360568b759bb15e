import { InputType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import { ProposedCharge } from '../case-suspect/proposed-charge.js';
import { ChargingCase } from '../charging-case/charging-case.js';
import type { ChargingStatus, NextAction } from '../charging-case/charging-case-enums.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesDay, TakesId, TakesMany, TakesOne, TakesText } from '../../shared/command/takes.js';
import { issueActionPlan, PlannedWork } from './issue-action-plan.js';
import { ChargingDecision } from './charging-decision.js';
import {
  ChargingResultEnum,
  CodeTestEnum,
  type ChargingResult,
  type CodeTest,
} from './charging-request-enums.js';
import { ChargingRequest } from './charging-request.js';

@InputType('AuthorisedChargeInput', { description: 'A charge that is authorised.' })
class AuthorisedCharge {
  @TakesText('CJS offence code.')
  cjsCode!: string;

  @TakesText('When, where and what, as the charge will say. May be left out.', 'optional')
  particulars?: string | null;
}

@InputType({ description: 'What a prosecutor decided on a request.' })
class RecordChargingDecisionInput extends ChangeInput {
  @TakesId('Opaque id of the submission that is decided.')
  chargingRequestId!: string;

  @TakesOne(ChargingResultEnum, 'What was decided.')
  result!: ChargingResult;

  @TakesOne(CodeTestEnum, 'The test that was applied. Absent where none was.', 'optional')
  test?: CodeTest | null;

  @TakesText('Why: privileged.')
  reasons!: string;

  @TakesMany(
    AuthorisedCharge,
    'The charges that are authorised. Left out where nobody is charged.',
    'optional',
  )
  charges?: readonly AuthorisedCharge[] | null;

  @TakesDay('By when the police return the action plan.', 'optional')
  returnBy?: CivilDate | null;

  @TakesMany(
    PlannedWork,
    'What the action plan asks for. Left out where there is none.',
    'optional',
  )
  actions?: readonly PlannedWork[] | null;
}

interface Standing {
  readonly status: ChargingStatus;
  readonly nextAction: NextAction;
}

/** Where a file stands after each decision. */
const after: Readonly<Record<ChargingResult, Standing>> = {
  CHARGE: { status: 'CHARGED', nextAction: 'POLICE_CHARGE' },
  NFA_EVIDENTIAL: { status: 'NFA', nextAction: 'NONE' },
  NFA_PUBLIC_INTEREST: { status: 'NFA', nextAction: 'NONE' },
  OOCR: { status: 'OOCR', nextAction: 'NONE' },
  ACTION_PLAN: { status: 'ADVISED_ACTION_PLAN', nextAction: 'POLICE_RETURN_ACTION_PLAN' },
  REJECTED: { status: 'AWAITING_POLICE', nextAction: 'POLICE_SUBMIT' },
};

const check = ({ result, test, charges, returnBy, actions }: RecordChargingDecisionInput): void => {
  if (result === 'CHARGE' && !charges?.length) {
    throw badInput('input.charges', 'A decision to charge names the charges.');
  }
  if (result === 'CHARGE' && !test) {
    throw badInput('input.test', 'A decision to charge names the test of the Code.');
  }
  if (result !== 'ACTION_PLAN') return;
  if (!returnBy) throw badInput('input.returnBy', 'An action plan has its day of return.');
  if (!actions?.length) throw badInput('input.actions', 'An action plan has at least one action.');
};

const addCharges = (
  decisionId: string,
  charges: readonly AuthorisedCharge[],
  work: CommandWork,
): Promise<void> =>
  work.add(
    ProposedCharge,
    ...charges.map(({ cjsCode, particulars = null }, place) => ({
      ...{ id: work.newId(), decisionId, suspectId: null, place, cjsCode, particulars },
      status: 'AUTHORISED' as const,
    })),
  );

export const recordChargingDecision = command({
  name: 'recordChargingDecision',
  does: 'Records what a prosecutor decided on a request, by the Code for Crown Prosecutors.',
  input: RecordChargingDecisionInput,
  shows: { field: 'chargingRequest', record: ChargingRequest },
  act: async (input, work) => {
    check(input);
    const { chargingRequestId: id, result, test = null, reasons, expectedVersion } = input;
    const argument = 'input.chargingRequestId';
    const request = await work.lock(ChargingRequest, id, { argument, expectedVersion });
    if (await work.manager.existsBy(ChargingDecision, { requestId: id })) {
      throw outOfOrder('The request is decided already.');
    }
    const file = await work.lock(ChargingCase, request.caseId, { argument });
    work.requireArea(file.localAuthority);
    const decisionId = work.newId();
    const decision = { id: decisionId, requestId: id, result, test, reasons, byRole: work.role };
    await work.add(ChargingDecision, { ...decision, at: work.now });
    await addCharges(decisionId, input.charges ?? [], work);
    await issueActionPlan(decisionId, input, work);
    const rejectedAt = result === 'REJECTED' ? work.now : null;
    await work.change(ChargingRequest, request, { rejectedAt });
    await work.change(ChargingCase, file, after[result]);
    const topic = result === 'ACTION_PLAN' ? 'actionPlanIssued' : 'chargingDecisionRecorded';
    const childIds = await work.childrenOf('charging_case_child', file.id);
    work.announce({ topic, key: id, payload: { urn: file.urn, result, childIds } });
    return { recordId: id, childIds };
  },
});
