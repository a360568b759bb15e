import { InputType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { outOfOrder, staleVersion } from '../../shared/command/refusals.js';
import {
  TakesFlag,
  TakesId,
  TakesIds,
  TakesMoment,
  TakesOne,
  TakesText,
} from '../../shared/command/takes.js';
import { requireHeld } from '../child/require-held.js';
import { EmployerTypeEnum, type EmployerType } from './lado-enums.js';
import { LadoNotificationChild } from './lado-notification-child.js';
import { LadoNotification } from './lado-notification.js';

@InputType({ description: 'An allegation against somebody who works with children.' })
class NotifyLadoInput extends ChangeInput {
  @TakesIds('Opaque ids of the children whom it is about.')
  childIds!: readonly string[];

  @TakesId('Opaque id of the investigation. Absent: there is none yet.', 'optional')
  investigationId?: string | null;

  @TakesId('GSS code of the local authority whose designated officer is told.')
  localAuthority!: string;

  @TakesMoment('When the police first knew: the officer is told within one working day.')
  awareAt!: Instant;

  @TakesOne(EmployerTypeEnum, 'Where the adult works.')
  employerType!: EmployerType;

  @TakesFlag('Whether it is regulated activity.')
  isRegulated!: boolean;

  @TakesText('What is alleged.')
  allegationSummary!: string;
}

/** The notification of the investigation that was not sent yet; else a new one. */
const write = async (input: NotifyLadoInput, work: CommandWork): Promise<string> => {
  const { investigationId = null, localAuthority: area, awareAt, employerType } = input;
  const { isRegulated, allegationSummary, childIds, expectedVersion } = input;
  const known = investigationId && (await work.find(LadoNotification, { investigationId }));
  const facts = { area, employerType, isRegulated, allegationSummary, notifiedAt: work.now };
  if (known) {
    if (known.notifiedAt !== null) throw outOfOrder('The designated officer was told already.');
    const isStale = typeof expectedVersion === 'number' && expectedVersion !== known.version;
    if (isStale) throw staleVersion(known.version);
    await work.change(LadoNotification, known, facts);
    return known.id;
  }
  const id = work.newId();
  await work.add(LadoNotification, { id, investigationId, awareAt, ...facts });
  const links = childIds.map((childId) => ({ recordId: id, childId }));
  await work.add(LadoNotificationChild, ...links);
  return id;
};

export const notifyLado = command({
  name: 'notifyLado',
  does: 'Tells the designated officer of an allegation against somebody who works with children.',
  input: NotifyLadoInput,
  shows: { field: 'ladoNotification', record: LadoNotification },
  act: async (input, work) => {
    await requireHeld(input.childIds, 'input.childIds', work);
    const recordId = await write(input, work);
    const childIds = await work.childrenOf('lado_notification_child', recordId);
    const payload = { childIds, localAuthority: input.localAuthority };
    work.announce({ topic: 'ladoNotified', key: recordId, payload });
    return { recordId, childIds };
  },
});
