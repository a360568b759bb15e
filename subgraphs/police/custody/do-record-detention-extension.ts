import { InputType } from 'type-graphql';
import { millisOf, type Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesMoment, TakesOne, TakesText } from '../../shared/command/takes.js';
import { DetentionAuthorityEnum, type DetentionAuthority } from './custody-enums.js';
import { CustodyRecord } from './custody-record.js';
import { detentionClock, DetentionExtension } from './detention-extension.js';

@InputType({ description: 'Authority to detain a child without charge for longer.' })
class RecordDetentionExtensionInput extends ChangeInput {
  @TakesId('Opaque id of the record of the detention.')
  custodyRecordId!: string;

  @TakesOne(DetentionAuthorityEnum, 'Who gave it.')
  authority!: DetentionAuthority;

  @TakesMoment('When it was given: before the child may be held no longer.')
  authorisedAt!: Instant;

  @TakesMoment('Until when the child may be held.')
  until!: Instant;

  @TakesText('Why (PACE s42(5)(b)).')
  grounds!: string;
}

/** The last moment at which the child may be held without charge, in milliseconds. */
const endOf = (...of: Parameters<typeof detentionClock>): number =>
  millisOf(detentionClock(...of).dueAt ?? of[0].custody.relevantTime);

/**
 * @throws Refusal CONFLICT once the child is charged or gone, and for an authority that came too late (PACE
 * s42(4)); BAD_USER_INPUT for one that nobody of that rank may give
 */
const check = async (
  custody: CustodyRecord,
  { authority, authorisedAt, until }: RecordDetentionExtensionInput,
  work: CommandWork,
): Promise<void> => {
  if (custody.chargedAt !== null) throw outOfOrder('The child is charged already.');
  if (custody.releasedAt !== null) throw outOfOrder('The child is not in custody any more.');
  const known = await work.manager.findOne(DetentionExtension, {
    where: { custodyRecordId: custody.id },
    order: { until: 'desc' },
  });
  const at = { now: work.now, ruleset: work.context.ruleset };
  const soFar = endOf({ custody, extension: known }, at);
  const given = millisOf(authorisedAt);
  if (given > millisOf(work.now)) {
    throw badInput('input.authorisedAt', 'This has not happened yet.');
  }
  if (given < millisOf(custody.relevantTime) || given > soFar) {
    throw outOfOrder('It is given while the child may be held.');
  }
  const end = millisOf(until);
  if (end > endOf({ custody, extension: { authority } }, at)) {
    throw badInput('input.until', 'Nobody of that rank may authorise so long.');
  }
  if (end <= soFar) throw badInput('input.until', 'The child may be held for as long already.');
};

export const recordDetentionExtension = command({
  name: 'recordDetentionExtension',
  does: 'Records that a superintendent or a court authorised the detention of a child without charge beyond 24 hours (PACE ss42 to 44).',
  input: RecordDetentionExtensionInput,
  shows: { field: 'detentionExtension', record: DetentionExtension },
  act: async (input, work) => {
    const { custodyRecordId, authority, authorisedAt, until, grounds, expectedVersion } = input;
    const argument = 'input.custodyRecordId';
    const custody = await work.lock(CustodyRecord, custodyRecordId, { argument, expectedVersion });
    work.requireArea(custody.area);
    await check(custody, input, work);
    const recordId = work.newId();
    const extension = { id: recordId, custodyRecordId, authority, authorisedAt, until, grounds };
    await work.add(DetentionExtension, extension);
    await work.change(CustodyRecord, custody, {});
    const childIds = [custody.childId];
    const payload = { childIds, authority, localAuthority: custody.area };
    work.announce({ topic: 'detentionExtended', key: recordId, payload });
    return { recordId, childIds };
  },
});
