import { IsNull } from 'typeorm';
import { z } from 'zod';
import { arrival } from '../../shared/inbox/arrival.js';
import { MissingEpisode } from './missing-episode.js';

/**
 * Social care has held the return home interview, or the child said no to it: the police's clock stops. The
 * episode is the one from which the child came back at that moment, as the police told it.
 */
export const hearOfInterview = arrival({
  feed: 'returnHomeInterviewRecorded',
  purpose: 'MASH_SCREENING',
  operation: 'hear-of-interviews',
  command: 'hearOfInterview',
  event: z.object({
    children: z.array(z.object({ id: z.uuid() })).nullable(),
    ...{ returnHomeInterviewId: z.uuid(), returnedAt: z.string(), answeredAt: z.string() },
  }),
  act: async ({ children, returnHomeInterviewId, returnedAt: foundAt, answeredAt }, work) => {
    const told: string[] = [];
    for (const { id: childId } of children ?? []) {
      const untold = { childId, foundAt, returnHomeInterviewAt: IsNull() };
      const episode = await work.find(MissingEpisode, untold);
      if (!episode) continue;
      const interview = { returnHomeInterviewId, returnHomeInterviewAt: answeredAt };
      await work.change(MissingEpisode, episode, interview);
      told.push(childId);
    }
    return { recordId: returnHomeInterviewId, childIds: told };
  },
});
