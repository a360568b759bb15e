import { InputType } from 'type-graphql';
import { dayOf, millisOf, type CivilDate, type Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesDay, TakesId, TakesMoment, TakesOne, TakesText } from '../../shared/command/takes.js';
import { BailAuthorityEnum, type BailAuthority } from './bail-enums.js';
import { BailExtension } from './bail-extension.js';
import { bailClock } from './bail.clock.js';
import { PreChargeBail } from './pre-charge-bail.js';
import { runningBail } from './running-bail.js';

@InputType({ description: 'Authority for bail before charge to last longer.' })
class ExtendPreChargeBailInput extends ChangeInput {
  @TakesId('Opaque id of the bail.')
  preChargeBailId!: string;

  @TakesOne(BailAuthorityEnum, 'Who gave it: each after the one below.')
  authority!: BailAuthority;

  @TakesMoment('When it was given: before bail ends.')
  authorisedAt!: Instant;

  @TakesDay('Until which day bail may last.')
  until!: CivilDate;

  @TakesText('What is still to be done, and why bail is needed meanwhile (PACE s47ZC).')
  grounds!: string;
}

/** Whose authority comes before: nobody's before an inspector's; a court extends what a court extended. */
const before: Readonly<Record<BailAuthority, readonly (BailAuthority | null)[]>> = {
  INSPECTOR: [null],
  SUPERINTENDENT: ['INSPECTOR'],
  COURT: ['SUPERINTENDENT', 'COURT'],
};

/**
 * @throws Refusal CONFLICT for an authority that came after bail had ended, or before that of a lower rank;
 * BAD_USER_INPUT for a day that nobody of that rank may set
 */
const check = async (
  bail: PreChargeBail,
  { authority, authorisedAt, until }: ExtendPreChargeBailInput,
  work: CommandWork,
): Promise<void> => {
  const last = await work.manager.findOne(BailExtension, {
    where: { preChargeBailId: bail.id },
    order: { authorisedAt: 'desc' },
  });
  if (millisOf(authorisedAt) < millisOf(bail.grantedAt) || dayOf(authorisedAt) > bail.endsOn) {
    throw outOfOrder('Authority is given while the suspect is on bail.');
  }
  if (until <= bail.endsOn) throw badInput('input.until', 'Bail lasts as long already.');
  const at = { now: work.now, ruleset: work.context.ruleset };
  const { grantedAt } = bail;
  const { dueOn, status } = bailClock({ grantedAt, endedAt: null }, authority, at);
  if (status === 'NOT_APPLICABLE') return;
  if (!before[authority].includes(last?.authority ?? null)) {
    throw outOfOrder('An inspector extends bail first, then a superintendent, then a court.');
  }
  if (dueOn !== null && until > dueOn) {
    throw badInput('input.until', 'Nobody of that rank may authorise so long.');
  }
};

export const extendPreChargeBail = command({
  name: 'extendPreChargeBail',
  does: 'Records that an inspector, a superintendent or a court authorised bail before charge to last longer (PACE ss47ZD to 47ZG).',
  input: ExtendPreChargeBailInput,
  shows: { field: 'bailExtension', record: BailExtension },
  act: async (input, work) => {
    const { preChargeBailId, authority, authorisedAt, until, grounds, expectedVersion } = input;
    const { bail, childIds } = await runningBail(preChargeBailId, expectedVersion, work);
    await check(bail, input, work);
    const recordId = work.newId();
    const extension = { id: recordId, preChargeBailId, authority, authorisedAt, until, grounds };
    await work.add(BailExtension, extension);
    await work.change(PreChargeBail, bail, { endsOn: until });
    const payload = { childIds, authority, until };
    work.announce({ topic: 'preChargeBailExtended', key: preChargeBailId, payload });
    return { recordId, childIds };
  },
});
