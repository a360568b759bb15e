import { InputType } from 'type-graphql';
import { millisOf, type Instant } from '../../../schema/time/instant.js';
import type { BailStatus } from '../../shared/codes/bail-status.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesMoment, TakesOne } from '../../shared/command/takes.js';
import { SuspectLink } from '../suspect/suspect-link.js';
import { BailOutcomeEnum, type BailOutcome } from './bail-enums.js';
import { PreChargeBail } from './pre-charge-bail.js';
import { runningBail } from './running-bail.js';

@InputType({ description: 'A bail before charge that has ended.' })
class EndPreChargeBailInput extends ChangeInput {
  @TakesId('Opaque id of the bail.')
  preChargeBailId!: string;

  @TakesMoment('From when on the suspect is on bail no more: not before bail was granted.')
  endedAt!: Instant;

  @TakesOne(BailOutcomeEnum, 'What became of the suspect.')
  outcome!: BailOutcome;
}

/** How the suspect stands afterwards. */
const statusAfter: Readonly<Record<BailOutcome, BailStatus>> = {
  CHARGED: 'CHARGED',
  RELEASED_UNDER_INVESTIGATION: 'RUI',
  NO_FURTHER_ACTION: 'NONE',
};

export const endPreChargeBail = command({
  name: 'endPreChargeBail',
  does: 'Records how bail before charge ended: by a charge, without bail, or with nothing further.',
  input: EndPreChargeBailInput,
  shows: { field: 'preChargeBail', record: PreChargeBail },
  act: async (input, work) => {
    const { preChargeBailId: recordId, endedAt, outcome, expectedVersion } = input;
    const { bail, childIds } = await runningBail(recordId, expectedVersion, work);
    if (millisOf(endedAt) < millisOf(bail.grantedAt)) {
      throw outOfOrder('Bail does not end before it began.');
    }
    await work.change(PreChargeBail, bail, { endedAt, outcome });
    const bailStatus = statusAfter[outcome];
    await work.manager.update(SuspectLink, { id: bail.suspectLinkId }, { bailStatus });
    const payload = { childIds, outcome };
    work.announce({ topic: 'preChargeBailEnded', key: recordId, payload });
    return { recordId, childIds };
  },
});
