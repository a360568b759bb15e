import { InputType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import {
  AccommodationKindEnum,
  LaResponseEnum,
  type AccommodationKind,
  type LaResponse,
} from '../../shared/codes/custody-accommodation.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, outOfOrder, staleVersion } from '../../shared/command/refusals.js';
import { TakesId, TakesMoment, TakesOne, TakesText } from '../../shared/command/takes.js';
import { AccommodationResponse } from './accommodation-response.js';

@InputType({ description: 'What a local authority answers when it is asked for a bed.' })
class RespondAccommodationInput extends ChangeInput {
  @TakesId('Opaque id of the request, as the police gave it.')
  requestId!: string;

  @TakesId('Opaque id of the child.')
  childId!: string;

  @TakesId('GSS code of the local authority that was asked.')
  localAuthority!: string;

  @TakesMoment('When the request was received.')
  receivedAt!: Instant;

  @TakesOne(LaResponseEnum, 'The answer.')
  decision!: LaResponse;

  @TakesText('Why no accommodation is provided. Left out where it is.', 'optional')
  reason?: string | null;

  @TakesOne(
    AccommodationKindEnum,
    'The kind of bed that is provided. Left out where none is.',
    'optional',
  )
  bedType?: AccommodationKind | null;
}

const check = ({ decision, reason, bedType }: RespondAccommodationInput): void => {
  if (decision === 'NOT_APPROACHED') {
    throw badInput('input.decision', 'Only the police record that nobody was approached.');
  }
  if (decision === 'PROVIDED' && !bedType) {
    throw badInput('input.bedType', 'Accommodation that is provided is of a kind.');
  }
  if ((decision === 'NO_BED' || decision === 'REFUSED') && !reason) {
    throw badInput('input.reason', 'A refusal needs its reason (Children Act 1989 s21(2)(b)).');
  }
};

/** The record of the request: what was received already, or a new one. */
const received = async (
  { requestId, childId, localAuthority, receivedAt, expectedVersion }: RespondAccommodationInput,
  work: CommandWork,
): Promise<Pick<AccommodationResponse, 'id' | 'version'>> => {
  const known = await work.find(AccommodationResponse, { requestId, childId });
  if (known) {
    if (known.decidedAt !== null) throw outOfOrder('The request is answered already.');
    const isStale = typeof expectedVersion === 'number' && expectedVersion !== known.version;
    if (isStale) throw staleVersion(known.version);
    return known;
  }
  const nothingYet = { decidedAt: null, decision: null, reason: null, bedType: null, version: 1 };
  const row = { id: work.newId(), requestId, childId, localAuthority, receivedAt, ...nothingYet };
  await work.add(AccommodationResponse, row);
  return row;
};

export const respondAccommodation = command({
  name: 'respondAccommodation',
  does: 'Answers the police’s request for accommodation of a detained child (PACE s38(6), Children Act 1989 s21).',
  input: RespondAccommodationInput,
  shows: { field: 'accommodationResponse', record: AccommodationResponse },
  act: async (input, work) => {
    check(input);
    work.requireArea(input.localAuthority);
    const response = await received(input, work);
    const { decision, reason = null, bedType = null, requestId, childId } = input;
    const answer = { decision, reason, bedType, decidedAt: work.now };
    await work.change(AccommodationResponse, response, answer);
    const payload = { requestId, decision, childIds: [childId] };
    work.announce({ topic: 'accommodationAnswered', key: response.id, payload });
    return { recordId: response.id, childIds: [childId] };
  },
});
