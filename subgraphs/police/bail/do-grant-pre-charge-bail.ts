import { IsNull } from 'typeorm';
import { InputType } from 'type-graphql';
import { dayOf, type CivilDate, type Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { badInput, noSuchRecord, outOfOrder } from '../../shared/command/refusals.js';
import { TakesDay, TakesId, TakesMoment, TakesTexts } from '../../shared/command/takes.js';
import { requireOneOfArea } from '../child/require-held.js';
import { SuspectLink } from '../suspect/suspect-link.js';
import { bailClock } from './bail.clock.js';
import { PreChargeBail } from './pre-charge-bail.js';

@InputType({ description: 'A suspect who is released on bail before charge.' })
class GrantPreChargeBailInput extends CommandInput {
  @TakesId('Opaque id of the suspect in the investigation, as `SuspectLink.id`.')
  suspectLinkId!: string;

  @TakesMoment('When bail was granted, on arrest for the offence.')
  grantedAt!: Instant;

  @TakesDay('The day on which the suspect answers bail: at the latest three months on.')
  endsOn!: CivilDate;

  @TakesTexts(
    'What the suspect has to keep to, such as not to go near the child. Absent: bail is unconditional.',
    'optional',
  )
  conditions?: readonly string[] | null;
}

export const grantPreChargeBail = command({
  name: 'grantPreChargeBail',
  does: 'Records that a suspect was released on bail before charge, and under which conditions (PACE s47ZB).',
  input: GrantPreChargeBailInput,
  shows: { field: 'preChargeBail', record: PreChargeBail },
  act: async (input, work) => {
    const { suspectLinkId, grantedAt, endsOn } = input;
    const suspect = await work.find(SuspectLink, { id: suspectLinkId }, 'input.suspectLinkId');
    if (!suspect) throw noSuchRecord('input.suspectLinkId');
    const childIds = await work.childrenOf('suspect_link_child', suspectLinkId);
    await requireOneOfArea(childIds, work);
    if (await work.manager.existsBy(PreChargeBail, { suspectLinkId, endedAt: IsNull() })) {
      throw outOfOrder('The suspect is on bail already.');
    }
    if (suspect.bailStatus === 'CHARGED') throw outOfOrder('The suspect is charged already.');
    if (endsOn <= dayOf(grantedAt)) throw badInput('input.endsOn', 'Bail ends after it began.');
    const at = { now: work.now, ruleset: work.context.ruleset };
    const { dueOn } = bailClock({ grantedAt, endedAt: null }, null, at);
    if (dueOn !== null && endsOn > dueOn) {
      throw badInput('input.endsOn', 'It takes an inspector to authorise more than three months.');
    }
    const conditions = input.conditions ?? [];
    const recordId = work.newId();
    await work.add(PreChargeBail, {
      ...{ id: recordId, suspectLinkId, grantedAt, endsOn, conditions },
      ...{ endedAt: null, outcome: null },
    });
    const bailStatus = conditions.length > 0 ? 'CONDITIONAL' : 'UNCONDITIONAL';
    await work.manager.update(SuspectLink, { id: suspectLinkId }, { bailStatus });
    work.announce({ topic: 'preChargeBailGranted', key: recordId, payload: { childIds, endsOn } });
    return { recordId, childIds };
  },
});
