import { IsNull } from 'typeorm';
import { InputType } from 'type-graphql';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesId, TakesOne } from '../../shared/command/takes.js';
import { StrategyDiscussion } from '../strategy-discussion/strategy-discussion.js';
import { ConsiderationEnum, type Consideration } from './section-47-enums.js';
import { Section47Enquiry } from './section-47-enquiry.js';

@InputType({ description: 'An enquiry under section 47 that begins.' })
class StartSection47Input extends CommandInput {
  @TakesId('Opaque id of the strategy discussion that decided on it.')
  strategyDiscussionId!: string;

  @TakesId('Opaque id of the child.')
  childId!: string;

  @TakesOne(
    ConsiderationEnum,
    'Whether somebody thought of having the child examined, and what came of it (R21).',
  )
  medicalConsidered!: Consideration;
}

export const startSection47 = command({
  name: 'startSection47',
  does: 'Starts an enquiry under Children Act 1989 section 47, as a strategy discussion decided.',
  input: StartSection47Input,
  shows: { field: 'section47Enquiry', record: Section47Enquiry },
  act: async ({ strategyDiscussionId, childId, medicalConsidered }, work) => {
    const argument = 'input.strategyDiscussionId';
    const discussion = await work.lock(StrategyDiscussion, strategyDiscussionId, { argument });
    work.requireArea(discussion.area);
    if (!discussion.s47Initiated) {
      throw outOfOrder('The strategy discussion did not decide on a section 47 enquiry.');
    }
    const children = await work.childrenOf('strategy_discussion_child', discussion.id);
    if (!children.includes(childId)) {
      throw badInput('input.childId', 'The strategy discussion is not about this child.');
    }
    const running = { childId, strategyDiscussionId, endedOn: IsNull() };
    if (await work.manager.existsBy(Section47Enquiry, running)) {
      throw outOfOrder('An enquiry is running for this child already.');
    }
    const recordId = work.newId();
    await work.add(Section47Enquiry, {
      ...{ id: recordId, childId, strategyDiscussionId, medicalConsidered },
      ...{ startedOn: work.today, endedOn: null, outcome: null },
      joint: discussion.decision === 'JOINT_S47',
    });
    work.announce({ topic: 'section47Started', key: recordId, payload: { childIds: [childId] } });
    return { recordId, childIds: [childId] };
  },
});
