import { z } from 'zod';
import type { Instant } from '../../../schema/time/instant.js';
import type { CommandOutcome } from '../../shared/command/command.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { arrival } from '../../shared/inbox/arrival.js';
import { ChildIdentity } from '../child-index/child-identity.js';
import { SocialCareMissingEpisode } from './social-care-missing-episode.js';

const purpose = 'MASH_SCREENING';

/** Null: withheld, or told before events named it; there is nothing to keep then. */
const reported = z.object({
  children: z.array(z.object({ id: z.uuid() })).nullable(),
  missingEpisodeId: z.uuid(),
  reportedAt: z.string().nullable(),
});

interface Told {
  readonly childId: string;
  readonly startedAt: Instant;
  /** Null while the child is missing. */
  readonly endedAt: Instant | null;
}

/**
 * Keeps our own record of a missing episode, which is the police's by child and by the moment of the report.
 * INVARIANT: the same whichever is heard first, the report or the return.
 */
const keepEpisode = async (
  { childId, startedAt, endedAt }: Told,
  work: CommandWork,
): Promise<readonly string[]> => {
  // The child's row is locked first: what is told of one child is taken in one by one.
  const child = await work.find(ChildIdentity, { id: childId });
  if (!child) return [];
  const known = await work.find(SocialCareMissingEpisode, { childId, startedAt });
  if (!known) {
    const id = work.newId();
    await work.add(SocialCareMissingEpisode, { id, childId, startedAt, endedAt, type: 'MISSING' });
  } else if (known.endedAt === null && endedAt !== null) {
    await work.change(SocialCareMissingEpisode, known, { endedAt });
  }
  return [childId];
};

const keepEpisodes = async (
  { children, missingEpisodeId: recordId, reportedAt: startedAt }: z.infer<typeof reported>,
  endedAt: Instant | null,
  work: CommandWork,
): Promise<CommandOutcome> => {
  const named = startedAt === null ? [] : (children ?? []).map(({ id }) => ({ id, startedAt }));
  const kept: string[] = [];
  for (const { id: childId, ...told } of named) {
    kept.push(...(await keepEpisode({ childId, ...told, endedAt }, work)));
  }
  return { recordId, childIds: kept };
};

/** The police took a report that a child is missing. A child who is in no index of ours is not ours to record. */
export const hearOfMissingChild = arrival({
  ...{ feed: 'childReportedMissing', command: 'hearOfMissingChild', purpose },
  operation: 'hear-of-missing-children',
  event: reported,
  act: (told, work) => keepEpisodes(told, null, work),
});

/** The child is back: a return home interview is ours to offer within 72 hours. */
export const hearOfReturn = arrival({
  ...{ feed: 'childReturned', command: 'hearOfReturn', purpose },
  operation: 'hear-of-returns',
  event: reported.extend({ foundAt: z.string().nullable() }),
  act: ({ foundAt, ...told }, work) => keepEpisodes(told, foundAt, work),
});
