import { InputType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import { TakesDay, TakesId, TakesOne } from '../../shared/command/takes.js';
import { ConferenceEnquiry } from '../conference/conference-enquiry.js';
import { StrategyDiscussion } from '../strategy-discussion/strategy-discussion.js';
import {
  ConsiderationEnum,
  S47OutcomeEnum,
  type Consideration,
  type S47Outcome,
} from './section-47-enums.js';
import { Section47Enquiry } from './section-47-enquiry.js';

@InputType({ description: 'An enquiry under section 47 that has ended.' })
class EndSection47Input extends ChangeInput {
  @TakesId('Opaque id of the enquiry.')
  section47EnquiryId!: string;

  @TakesDay('The last day of it (SSD S47E005A).')
  endedOn!: CivilDate;

  @TakesOne(S47OutcomeEnum, 'What it led to (SSD S47E007A).')
  outcome!: S47Outcome;

  @TakesOne(
    ConsiderationEnum,
    'Whether a medical was considered, as known by now. Absent: as recorded when it began.',
    'optional',
  )
  medicalConsidered?: Consideration | null;
}

/** @throws Refusal when the day, or what became of the enquiry, is not what the records allow */
const checkEnd = async (
  { endedOn, outcome }: EndSection47Input,
  enquiry: Section47Enquiry,
  { today, manager }: CommandWork,
): Promise<void> => {
  if (enquiry.endedOn !== null) throw outOfOrder('The enquiry has ended already.');
  if (endedOn > today) throw badInput('input.endedOn', 'This has not happened yet.');
  if (endedOn < enquiry.startedOn) throw outOfOrder('An enquiry does not end before it began.');
  const hasConference = await manager.existsBy(ConferenceEnquiry, { enquiryId: enquiry.id });
  if (outcome === 'ICPC' && !hasConference) {
    throw outOfOrder('No initial conference was called for the enquiry.');
  }
  if (outcome !== 'ICPC' && hasConference) {
    throw outOfOrder('An initial conference was called for the enquiry: that is how it ended.');
  }
};

export const endSection47 = command({
  name: 'endSection47',
  does: 'Ends an enquiry under Children Act 1989 section 47, and says how.',
  input: EndSection47Input,
  shows: { field: 'section47Enquiry', record: Section47Enquiry },
  act: async (input, work) => {
    const { section47EnquiryId: id, endedOn, outcome, expectedVersion } = input;
    const argument = 'input.section47EnquiryId';
    const enquiry = await work.lock(Section47Enquiry, id, { argument, expectedVersion });
    const { area } = await work.manager.findOneByOrFail(StrategyDiscussion, {
      id: enquiry.strategyDiscussionId,
    });
    work.requireArea(area);
    await checkEnd(input, enquiry, work);
    const medicalConsidered = input.medicalConsidered ?? enquiry.medicalConsidered;
    await work.change(Section47Enquiry, enquiry, { endedOn, outcome, medicalConsidered });
    const childIds = [enquiry.childId];
    work.announce({ topic: 'section47Ended', key: id, payload: { childIds, outcome } });
    return { recordId: id, childIds };
  },
});
