import { InputType } from 'type-graphql';
import { dayOf, type CivilDate, type Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { badInput, outOfOrder } from '../../shared/command/refusals.js';
import {
  TakesDay,
  TakesFlag,
  TakesId,
  TakesMoment,
  TakesText,
  TakesTexts,
} from '../../shared/command/takes.js';
import { ChildIdentity } from '../child-index/child-identity.js';
import { requireOfArea } from '../child-index/require-of-area.js';
import { SocialCareMissingEpisode } from '../missing-episode/social-care-missing-episode.js';
import { ReturnHomeInterview } from './return-home-interview.js';

@InputType({ description: 'A return home interview that was held, or that the child declined.' })
class RecordReturnHomeInterviewInput extends ChangeInput {
  @TakesId('Opaque id of the missing episode that it follows.')
  missingEpisodeId!: string;

  @TakesMoment('When it was held. Absent: the child said no to it.', 'optional')
  heldAt?: Instant | null;

  @TakesText(
    'Who held it: somebody independent of the child’s care. Needed with `heldAt`; left out where the child said no.',
    'optional',
  )
  heldBy?: string | null;

  @TakesTexts(
    'What drove the child away, and what drew the child elsewhere. Left out where the child told neither.',
    'optional',
  )
  pushPullFactors?: readonly string[] | null;

  @TakesText('What the child told. Left out where the child said no.', 'optional')
  summary?: string | null;

  @TakesFlag(
    'Whether the child’s own view is written down. Needed with `heldAt`; left out where the child said no.',
    'optional',
  )
  childsViewRecorded?: boolean | null;

  @TakesFlag('Whether the police are told that it was held or declined, and never what was said.')
  sharedWithPolice!: boolean;

  @TakesDay('When the child’s needs were assessed with it. Absent: they were not.', 'optional')
  needsAssessedOn?: CivilDate | null;
}

type Answer = Omit<
  ReturnHomeInterview,
  'id' | 'childId' | 'missingEpisodeId' | 'returnedAt' | 'version'
>;

/** @throws Refusal BAD_USER_INPUT unless what was held says who held it and whether the child was heard */
const answerOf = (input: RecordReturnHomeInterviewInput, now: Instant): Answer => {
  const { heldAt: at = null, heldBy: by = null, childsViewRecorded = null } = input;
  const { pushPullFactors, summary = null, sharedWithPolice } = input;
  if (at === null) {
    const unheld = { accepted: false, at, declinedAt: now, by: null, childsViewRecorded: null };
    return { offered: true, ...unheld, pushPullFactors: [], summary: null, sharedWithPolice };
  }
  if (by === null) throw badInput('input.heldBy', 'Somebody held the interview.');
  if (childsViewRecorded === null) {
    throw badInput('input.childsViewRecorded', 'It is said whether the child’s view is recorded.');
  }
  const held = { accepted: true, at, declinedAt: null, by, childsViewRecorded, summary };
  return { offered: true, ...held, pushPullFactors: pushPullFactors ?? [], sharedWithPolice };
};

/** The moment of the return. @throws Refusal CONFLICT when it is not the time for an interview, or an assessment */
const requireReturn = (
  { endedAt }: SocialCareMissingEpisode,
  { heldAt, needsAssessedOn }: RecordReturnHomeInterviewInput,
  { today }: CommandWork,
): Instant => {
  if (endedAt === null) throw outOfOrder('The child has not returned.');
  if (heldAt && heldAt < endedAt) throw outOfOrder('It was not held before the child came back.');
  if (needsAssessedOn && needsAssessedOn < dayOf(endedAt)) {
    throw outOfOrder('Needs were not assessed before the child came back.');
  }
  if (needsAssessedOn && needsAssessedOn > today) {
    throw badInput('input.needsAssessedOn', 'This day is yet to come.');
  }
  return endedAt;
};

/** A child who said no may say yes later; what was held stays so. */
const keepAnswer = async (
  { id: missingEpisodeId, childId }: SocialCareMissingEpisode,
  of: { readonly returnedAt: Instant; readonly answer: Answer },
  work: CommandWork,
): Promise<string> => {
  const known = await work.find(ReturnHomeInterview, { missingEpisodeId });
  if (!known) {
    const id = work.newId();
    const { returnedAt, answer } = of;
    await work.add(ReturnHomeInterview, { id, childId, missingEpisodeId, returnedAt, ...answer });
    return id;
  }
  if (known.at !== null) throw outOfOrder('The interview is on record already.');
  if (known.declinedAt !== null && of.answer.at === null) {
    throw outOfOrder('That the child said no is on record already.');
  }
  await work.change(ReturnHomeInterview, known, of.answer);
  return known.id;
};

export const recordReturnHomeInterview = command({
  name: 'recordReturnHomeInterview',
  does: 'Records that a return home interview was held, or that the child said no to it (statutory guidance on children who run away or go missing, January 2014).',
  input: RecordReturnHomeInterviewInput,
  shows: { field: 'returnHomeInterview', record: ReturnHomeInterview },
  act: async (input, work) => {
    const { missingEpisodeId, expectedVersion, sharedWithPolice, needsAssessedOn } = input;
    const lock = { argument: 'input.missingEpisodeId', expectedVersion };
    const episode = await work.lock(SocialCareMissingEpisode, missingEpisodeId, lock);
    await requireOfArea(episode.childId, work);
    const returnedAt = requireReturn(episode, input, work);
    const answer = answerOf(input, work.now);
    const recordId = await keepAnswer(episode, { returnedAt, answer }, work);
    await work.change(SocialCareMissingEpisode, episode, {
      ...{ rhiOffered: true, rhiAccepted: answer.accepted },
      ...(needsAssessedOn ? { needsAssessedOn } : {}),
    });
    const childIds = [episode.childId];
    if (sharedWithPolice) {
      const child = await work.manager.findOneBy(ChildIdentity, { id: episode.childId });
      const payload = {
        ...{ childIds, localAuthority: child?.area ?? null, returnedAt },
        ...{ answeredAt: answer.at ?? answer.declinedAt, held: answer.at !== null },
      };
      work.announce({ topic: 'returnHomeInterviewRecorded', key: recordId, payload });
    }
    return { recordId, childIds };
  },
});
