import { InputType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import { LaResponseEnum, type LaResponse } from '../../shared/codes/custody-accommodation.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { noSuchRecord, outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesMoment, TakesOne, TakesText } from '../../shared/command/takes.js';
import { AccommodationRequest } from './accommodation-request.js';
import { CustodyRecord } from './custody-record.js';
import { announceWithoutAccommodation } from './without-accommodation.js';

@InputType({ description: 'What a local authority answered when it was asked for a bed.' })
class RecordAccommodationAnswerInput extends ChangeInput {
  @TakesId('Opaque id of the record of what was asked for.')
  accommodationRequestId!: string;

  @TakesOne(LaResponseEnum, 'Whether the authority provides a bed, and if not, how it said so.')
  response!: LaResponse;

  @TakesMoment('When it answered, or when it was given up that it would.')
  respondedAt!: Instant;

  @TakesText(
    'Why a transfer is impracticable (PACE s38(6)(a)). Left out where it is not.',
    'optional',
  )
  impracticableReason?: string | null;
}

export const recordAccommodationAnswer = command({
  name: 'recordAccommodationAnswer',
  does: 'Records what a local authority answered to a request for accommodation of a detained child (PACE s38(6)); where it provides none, its emergency duty team is told that the child stays in custody.',
  input: RecordAccommodationAnswerInput,
  shows: { field: 'accommodationRequest', record: AccommodationRequest },
  act: async (input, work) => {
    const { accommodationRequestId: id, response, respondedAt, expectedVersion } = input;
    const argument = 'input.accommodationRequestId';
    const asked = await work.manager.findOneBy(AccommodationRequest, { id });
    if (!asked) throw noSuchRecord(argument);
    // The custody record is locked first, as by every command about a detention.
    const locked = { argument, expectedVersion };
    const custody = await work.lock(CustodyRecord, asked.custodyRecordId, locked);
    work.requireArea(custody.area);
    const request = await work.find(AccommodationRequest, { id }, argument);
    if (!request) throw noSuchRecord(argument);
    if (request.response !== null) throw outOfOrder('The request is answered already.');
    if (respondedAt < request.requestedAt) {
      throw outOfOrder('The answer does not come before the request.');
    }
    const { impracticableReason = null } = input;
    const answer = { response, respondedAt, impracticableReason };
    await work.manager.update(AccommodationRequest, { id }, answer);
    await work.change(CustodyRecord, custody, {});
    if (response !== 'PROVIDED' && custody.releasedAt === null) {
      announceWithoutAccommodation(custody, { response, request }, work);
    }
    return { recordId: id, childIds: [custody.childId] };
  },
});
