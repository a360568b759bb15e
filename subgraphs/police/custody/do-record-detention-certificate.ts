import { InputType } from 'type-graphql';
import { millisOf, type Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesFlag, TakesId, TakesMoment, TakesText } from '../../shared/command/takes.js';
import { CustodyRecord } from './custody-record.js';
import { DetentionCertificate } from './detention-certificate.js';
import { announceUnanswered } from './without-accommodation.js';

@InputType({ description: 'A certificate of why a charged child stayed at the police station.' })
class RecordDetentionCertificateInput extends ChangeInput {
  @TakesId('Opaque id of the custody record.')
  custodyRecordId!: string;

  @TakesMoment('When the custody officer signed it.')
  completedAt!: Instant;

  @TakesMoment(
    'When the court was given it (PACE section 38(7)). Left out while it was not.',
    'optional',
  )
  producedToCourtAt?: Instant | null;

  @TakesFlag('Whether the custody record keeps one as well.')
  copyOnFile!: boolean;

  @TakesText('What was done to find accommodation.')
  effortsToFindAccommodation!: string;
}

const hourMs = 3_600_000;

/** @throws Refusal CONFLICT: PACE s38(7) certifies why a child stays after the charge */
const checkOrder = (
  { chargedAt }: CustodyRecord,
  { completedAt, producedToCourtAt }: RecordDetentionCertificateInput,
): void => {
  if (chargedAt === null) throw outOfOrder('There is no certificate without a charge.');
  if (completedAt < chargedAt) throw outOfOrder('The certificate does not come before the charge.');
  if (producedToCourtAt && producedToCourtAt < completedAt) {
    throw outOfOrder('The court does not get the certificate before it is completed.');
  }
};

/** The certificate that was due, completed; a new one where none was asked for. */
const write = async (
  custodyRecordId: string,
  facts: Partial<DetentionCertificate>,
  work: CommandWork,
): Promise<string> => {
  const known = await work.find(DetentionCertificate, { custodyRecordId });
  if (known?.completedAt) throw outOfOrder('The certificate is recorded already.');
  const id = known?.id ?? work.newId();
  const recorded = { ...facts, required: true, status: 'RECORDED' as const };
  if (known) await work.manager.update(DetentionCertificate, { id }, recorded);
  else await work.add(DetentionCertificate, { id, custodyRecordId, ...recorded });
  return id;
};

export const recordDetentionCertificate = command({
  name: 'recordDetentionCertificate',
  does: 'Records the certificate of why a charged child stayed at the police station (PACE s38(7)).',
  input: RecordDetentionCertificateInput,
  shows: { field: 'detentionCertificate', record: DetentionCertificate },
  act: async (input, work) => {
    const { custodyRecordId, completedAt, expectedVersion } = input;
    const argument = 'input.custodyRecordId';
    const custody = await work.lock(CustodyRecord, custodyRecordId, { argument, expectedVersion });
    work.requireArea(custody.area);
    checkOrder(custody, input);
    const { producedToCourtAt = null, copyOnFile, effortsToFindAccommodation } = input;
    const hoursInCustody = (millisOf(completedAt) - millisOf(custody.relevantTime)) / hourMs;
    const facts = { completedAt, producedToCourtAt, copyOnFile, effortsToFindAccommodation };
    const recordId = await write(custodyRecordId, { ...facts, hoursInCustody }, work);
    await work.change(CustodyRecord, custody, {});
    const childIds = [custody.childId];
    work.announce({ topic: 'detentionCertificateRecorded', key: recordId, payload: { childIds } });
    await announceUnanswered(custody, work);
    return { recordId, childIds };
  },
});
