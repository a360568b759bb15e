import { Refusal } from '../../../schema/errors/refusal.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { outOfOrder, staleVersion } from '../../shared/command/refusals.js';
import type { InvitedEpisode } from '../meeting/invited-episode.js';

export interface NamedEpisode {
  readonly reference: string;
  readonly expectedVersion?: number | null;
}

/**
 * The episode by its reference, locked, for somebody whose agency is invited to it.
 * @throws Refusal EPISODE_NOT_FOUND when there is none or the caller's agency is not invited, which are not
 *   told apart; PURPOSE_NOT_AVAILABLE when it is outside the areas of the host's own people; CONFLICT when it is
 *   closed or has changed
 */
export const openEpisode = async <Episode extends InvitedEpisode & { readonly area: string }>(
  record: new () => Episode,
  { reference, expectedVersion }: NamedEpisode,
  work: CommandWork,
): Promise<Episode> => {
  // TypeORM cannot know that a generic episode's reference may be asked for.
  const episode = await work.find(record, { reference } as never);
  const isInvited = episode?.invitedAgencies.some((agency) => agency === work.caller.agency);
  if (!episode || isInvited !== true) throw new Refusal('EPISODE_NOT_FOUND');
  // M3: what links another agency to an episode is its invitation.
  if (work.caller.agency === work.context.owner) work.requireArea(episode.area);
  if (episode.closedAt !== null) throw outOfOrder('The episode is closed already.');
  if (typeof expectedVersion === 'number' && expectedVersion !== episode.version) {
    throw staleVersion(episode.version);
  }
  return episode;
};
