import { In } from 'typeorm';
import { InputType } from 'type-graphql';
import { readClock } from '../../shared/clock/read-clock.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesIds } from '../../shared/command/takes.js';
import { Section47Enquiry } from '../section-47-enquiry/section-47-enquiry.js';
import { StrategyDiscussion } from '../strategy-discussion/strategy-discussion.js';
import { ConferenceChild } from './conference-child.js';
import { ConferenceEnquiry } from './conference-enquiry.js';
import { InitialChildProtectionConference } from './initial-child-protection-conference.js';

@InputType({ description: 'A conference that section 47 enquiries lead to.' })
class ScheduleIcpcInput extends CommandInput {
  @TakesIds('Opaque ids of the enquiries: those of brothers and sisters may share one conference.')
  section47EnquiryIds!: readonly string[];
}

const argument = 'input.section47EnquiryIds';

/** @throws Refusal BAD_USER_INPUT, CONFLICT when one has ended or has a conference */
const runningEnquiries = async (
  ids: readonly string[],
  { manager }: CommandWork,
): Promise<readonly Section47Enquiry[]> => {
  const enquiries = await manager.find(Section47Enquiry, {
    where: { id: In([...ids]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  if (ids.length === 0 || enquiries.length !== ids.length) {
    throw badInput(argument, 'An enquiry does not exist, or is named twice.');
  }
  if (enquiries.some(({ endedOn }) => endedOn !== null)) {
    throw outOfOrder('An enquiry has ended.');
  }
  if (await manager.existsBy(ConferenceEnquiry, { enquiryId: In([...ids]) })) {
    throw outOfOrder('An enquiry has its conference already.');
  }
  return enquiries;
};

/** The earliest discussion starts the clock: a conference for several children is due for the first of them. */
const firstDiscussion = async (
  enquiries: readonly Section47Enquiry[],
  { manager }: CommandWork,
): Promise<StrategyDiscussion> => {
  const ids = enquiries.map(({ strategyDiscussionId }) => strategyDiscussionId);
  return manager.findOneOrFail(StrategyDiscussion, {
    where: { id: In(ids) },
    order: { heldAt: 'ASC' },
  });
};

export const scheduleIcpc = command({
  name: 'scheduleIcpc',
  does: 'Calls an initial child protection conference, to be held within 15 working days of the strategy discussion.',
  input: ScheduleIcpcInput,
  shows: { field: 'conference', record: InitialChildProtectionConference },
  act: async ({ section47EnquiryIds }, work) => {
    const enquiries = await runningEnquiries(section47EnquiryIds, work);
    const childIds = [...new Set(enquiries.map(({ childId }) => childId))];
    const { area, heldAt } = await firstDiscussion(enquiries, work);
    work.requireArea(area);
    const recordId = work.newId();
    const clock = readClock({
      code: 'ICPC',
      startedAt: heldAt,
      now: work.now,
      ruleset: work.context.ruleset,
    });
    const targetDate = clock.dueOn ?? work.today;
    await work.add(InitialChildProtectionConference, { id: recordId, area, targetDate });
    await work.add(ConferenceChild, ...childIds.map((childId) => ({ recordId, childId })));
    const links = enquiries.map(({ id }) => ({ recordId, enquiryId: id }));
    await work.add(ConferenceEnquiry, ...links);
    const payload = { childIds, targetDate };
    work.announce({ topic: 'icpcScheduled', key: recordId, payload });
    return { recordId, childIds };
  },
});
