import { InputType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import { TakesFlag, TakesId } from '../../shared/command/takes.js';
import { requireOfArea } from '../child-index/require-of-area.js';
import { SocialCareMissingEpisode } from '../missing-episode/social-care-missing-episode.js';
import { ReturnHomeInterview } from './return-home-interview.js';

@InputType({ description: 'A return home interview that was offered.' })
class OfferReturnHomeInterviewInput extends ChangeInput {
  @TakesId('Opaque id of the missing episode that it follows.')
  missingEpisodeId!: string;

  @TakesFlag('Whether the child accepted. Absent: not known yet.', 'optional')
  accepted?: boolean | null;
}

interface Offer {
  readonly childId: string;
  readonly missingEpisodeId: string;
  readonly returnedAt: Instant;
  readonly accepted: boolean | null;
}

const recordOffer = async (offer: Offer, work: CommandWork): Promise<string> => {
  const { missingEpisodeId, accepted } = offer;
  const known = await work.find(ReturnHomeInterview, { missingEpisodeId });
  if (known) {
    if (known.offered) throw outOfOrder('An interview was offered already.');
    await work.change(ReturnHomeInterview, known, { offered: true, accepted });
    return known.id;
  }
  const id = work.newId();
  const nothingYet = { pushPullFactors: [], sharedWithPolice: false };
  await work.add(ReturnHomeInterview, { id, ...offer, ...nothingYet, offered: true });
  return id;
};

export const offerReturnHomeInterview = command({
  name: 'offerReturnHomeInterview',
  does: 'Offers a child who went missing an interview, within 72 hours of the return.',
  input: OfferReturnHomeInterviewInput,
  shows: { field: 'returnHomeInterview', record: ReturnHomeInterview },
  act: async ({ missingEpisodeId, accepted = null, expectedVersion }, work) => {
    const lock = { argument: 'input.missingEpisodeId', expectedVersion };
    const episode = await work.lock(SocialCareMissingEpisode, missingEpisodeId, lock);
    const { childId, endedAt: returnedAt } = episode;
    await requireOfArea(childId, work);
    if (returnedAt === null) throw outOfOrder('The child has not returned.');
    const recordId = await recordOffer({ childId, missingEpisodeId, returnedAt, accepted }, work);
    const offered = { rhiOffered: true, rhiAccepted: accepted };
    await work.change(SocialCareMissingEpisode, episode, offered);
    const payload = { childIds: [childId], missingEpisodeId };
    work.announce({ topic: 'returnHomeInterviewOffered', key: recordId, payload });
    return { recordId, childIds: [childId] };
  },
});
