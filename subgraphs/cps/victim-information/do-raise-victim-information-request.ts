import { InputType } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import type { Instant } from '../../../schema/time/instant.js';
import { requireOpenFile, requirePart } from '../charging-case/require-open-file.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import {
  TakesFlag,
  TakesId,
  TakesMoment,
  TakesOne,
  TakesText,
} from '../../shared/command/takes.js';
import {
  HolderTypeEnum,
  MaterialKindEnum,
  type HolderType,
  type MaterialKind,
} from './victim-information-enums.js';
import { VictimInformationRequest } from './victim-information-request.js';

@InputType({ description: 'Material about a victim that is asked for.' })
class RaiseVictimInformationRequestInput extends CommandInput {
  @TakesText('URN of the file.')
  urn!: string;

  @TakesId('Opaque id of the victim.')
  childId!: string;

  @TakesOne(HolderTypeEnum, 'Who holds the material.')
  holder!: HolderType;

  @TakesOne(MaterialKindEnum, 'What kind of material.')
  material!: MaterialKind;

  @TakesText('The reasonable line of enquiry.')
  reasonableLine!: string;

  @TakesText('Why it is necessary and proportionate.')
  necessity!: string;

  @TakesFlag(
    'Whether it asks for notes of counselling: an inspector must then authorise it (PCSC Act 2022 s44A).',
  )
  counselling!: boolean;

  @TakesFlag(
    'Whether counselling information is likely to have substantial probative value. Left out where no counselling is asked for.',
    'optional',
  )
  substantialProbativeValue?: boolean | null;

  @TakesText(
    'Rank of who authorised it: an inspector or above for counselling information. Left out where none is asked for.',
    'optional',
  )
  authorisedByRank?: string | null;

  @TakesMoment('When the victim, or who speaks for them, was given notice.')
  victimNoticeAt!: Instant;
}

/** PCSC Act 2022 s44A–44D: counselling information has its own threshold, and an inspector's authority. */
const check = (input: RaiseVictimInformationRequestInput): void => {
  if (!input.counselling) return;
  if (input.substantialProbativeValue !== true) {
    throw outOfOrder('Counselling information needs substantial probative value.');
  }
  if (!input.authorisedByRank) {
    throw badInput('input.authorisedByRank', 'Counselling information needs an authority.');
  }
};

export const raiseVictimInformationRequest = command({
  name: 'raiseVictimInformationRequest',
  does: 'Raises a request for material about a victim that somebody else holds (PCSC Act 2022 s44A).',
  input: RaiseVictimInformationRequestInput,
  shows: { field: 'victimInformationRequest', record: VictimInformationRequest },
  act: async (input, work) => {
    check(input);
    const { urn, childId, holder, material, reasonableLine, necessity, counselling } = input;
    const { id: caseId } = await requireOpenFile(urn, work);
    const otherwise = 'The child is no victim in this file.';
    await requirePart({ fileId: caseId, childId, roles: ['VICTIM'], otherwise }, work);
    const recordId = work.newId();
    const { victimNoticeAt, substantialProbativeValue = null, authorisedByRank = null } = input;
    await work.add(VictimInformationRequest, {
      ...{ id: recordId, caseId, childId, holder, material, reasonableLine, necessity },
      ...{ counselling, substantialProbativeValue, authorisedByRank, victimNoticeAt },
      // INVARIANT: only the police and the CPS are granted this command.
      ...{ requestedBy: work.caller.agency as Agency, requestedAt: work.now, status: 'RAISED' },
    });
    const payload = { urn, holder, material, childIds: [childId] };
    work.announce({ topic: 'victimInformationRequested', key: recordId, payload });
    return { recordId, childIds: [childId] };
  },
});
