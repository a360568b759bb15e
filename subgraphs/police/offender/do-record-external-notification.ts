import { InputType } from 'type-graphql';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, noSuchRecord, outOfOrder } from '../../shared/command/refusals.js';
import { TakesDay, TakesId, TakesMoment, TakesOne, TakesText } from '../../shared/command/takes.js';
import { requireOneOfArea } from '../child/require-held.js';
import { ExternalNotification } from './external-notification.js';
import { ManagedOffender } from './managed-offender.js';
import {
  ExternalOrganisationEnum,
  NotifiedEventEnum,
  type ExternalOrganisation,
  type NotifiedEvent,
} from './offender-enums.js';

@InputType({ description: 'What another organisation did about a managed offender.' })
class RecordExternalNotificationInput extends CommandInput {
  @TakesId('Opaque id of the record of the managed offender.')
  managedOffenderId!: string;

  @TakesOne(ExternalOrganisationEnum, 'Whose act it was.')
  organisation!: ExternalOrganisation;

  @TakesOne(NotifiedEventEnum, 'What was done: a release, a transfer, a recall, a removal.')
  event!: NotifiedEvent;

  @TakesDay('The day on which it did, or will.')
  effectiveOn!: CivilDate;

  @TakesMoment('When it told the police. Absent: it did not.', 'optional')
  notifiedAt?: Instant | null;

  @TakesMoment('When the police came to know, from it or from elsewhere.')
  learnedAt!: Instant;

  @TakesDay('When those whom the offender harmed were told.', 'optional')
  victimsToldOn?: CivilDate | null;

  @TakesText('What was done about it. Left out where nothing was.', 'optional')
  note?: string | null;
}

/** @throws Refusal CONFLICT where the order of events forbids it, BAD_USER_INPUT for what is yet to come */
const checkOrder = (
  { notifiedAt, learnedAt, victimsToldOn }: RecordExternalNotificationInput,
  { now, today }: CommandWork,
): void => {
  if (learnedAt > now) throw badInput('input.learnedAt', 'This has not happened yet.');
  if (victimsToldOn && victimsToldOn > today) {
    throw badInput('input.victimsToldOn', 'This has not happened yet.');
  }
  if (notifiedAt && notifiedAt > learnedAt) {
    throw outOfOrder('The police know no later than they are told.');
  }
};

export const recordExternalNotification = command({
  name: 'recordExternalNotification',
  does: 'Records what another organisation did about a managed offender, such as a release, and whether it told the police (Criminal Justice Act 2003 s325).',
  input: RecordExternalNotificationInput,
  shows: { field: 'externalNotification', record: ExternalNotification },
  act: async (input, work) => {
    const { managedOffenderId: offenderId, organisation, event, effectiveOn, learnedAt } = input;
    const argument = 'input.managedOffenderId';
    const offender = await work.find(ManagedOffender, { id: offenderId }, argument);
    if (!offender) throw noSuchRecord(argument);
    const childIds = await work.childrenOf('managed_offender_child', offenderId);
    await requireOneOfArea(childIds, work);
    checkOrder(input, work);
    const recordId = work.newId();
    const { notifiedAt = null, victimsToldOn = null, note = null } = input;
    await work.add(ExternalNotification, {
      ...{ id: recordId, offenderId, organisation, event, effectiveOn, learnedAt },
      ...{ notifiedAt, victimsToldOn, note },
    });
    const payload = { childIds, organisation, event, isNotified: notifiedAt !== null };
    work.announce({ topic: 'externalNotificationRecorded', key: recordId, payload });
    return { recordId, childIds };
  },
});
