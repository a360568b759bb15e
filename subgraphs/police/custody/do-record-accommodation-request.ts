import { InputType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import {
  AccommodationKindEnum,
  type AccommodationKind,
} from '../../shared/codes/custody-accommodation.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import {
  TakesFlag,
  TakesId,
  TakesMoment,
  TakesOne,
  TakesText,
} from '../../shared/command/takes.js';
import { AccommodationRequest } from './accommodation-request.js';
import { CustodyRecord } from './custody-record.js';

@InputType({ description: 'That a local authority was asked for a bed.' })
class RecordAccommodationRequestInput extends ChangeInput {
  @TakesId('Opaque id of the custody record.')
  custodyRecordId!: string;

  @TakesMoment('When the local authority was asked.')
  requestedAt!: Instant;

  @TakesOne(AccommodationKindEnum, 'The kind of bed that was asked for.')
  kind!: AccommodationKind;

  @TakesId('GSS code of the local authority that was asked.')
  toLocalAuthority!: string;

  @TakesText('Why that kind.')
  reason!: string;

  @TakesFlag('Whether it was asked outside office hours.')
  outOfHours!: boolean;

  @TakesFlag('Whether it was asked too late for a bed to be found that night.')
  isLateApproach!: boolean;
}

/** @throws Refusal CONFLICT: the duty of PACE s38(6) begins when a charged child is refused bail */
const checkOrder = ({ chargedAt, bailRefused }: CustodyRecord, requestedAt: Instant): void => {
  if (chargedAt === null) throw outOfOrder('Accommodation is asked for after the charge.');
  if (!bailRefused) throw outOfOrder('Accommodation is for a child whose bail was refused.');
  if (requestedAt < chargedAt) throw outOfOrder('The request does not come before the charge.');
};

export const recordAccommodationRequest = command({
  name: 'recordAccommodationRequest',
  does: 'Records that a local authority was asked to accommodate a detained child (PACE s38(6)).',
  input: RecordAccommodationRequestInput,
  shows: { field: 'accommodationRequest', record: AccommodationRequest },
  act: async (input, work) => {
    const { custodyRecordId, requestedAt, kind, toLocalAuthority, reason, ...rest } = input;
    const { expectedVersion, outOfHours, isLateApproach } = rest;
    const argument = 'input.custodyRecordId';
    const custody = await work.lock(CustodyRecord, custodyRecordId, { argument, expectedVersion });
    work.requireArea(custody.area);
    checkOrder(custody, requestedAt);
    const recordId = work.newId();
    await work.add(AccommodationRequest, {
      ...{ id: recordId, custodyRecordId, requestedAt, kind, toLocalAuthority, reason },
      ...{ outOfHours, isLateApproach, repeatApproachDue: false },
    });
    await work.change(CustodyRecord, custody, {});
    const childIds = [custody.childId];
    const payload = { childIds, kind, localAuthority: toLocalAuthority };
    work.announce({ topic: 'accommodationRequested', key: recordId, payload });
    return { recordId, childIds };
  },
});
