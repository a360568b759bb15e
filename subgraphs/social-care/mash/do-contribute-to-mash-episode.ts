import { InputType } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import type { CommandWork } from '../../shared/command/command-work.js';
import { TakesText } from '../../shared/command/takes.js';
import { AgencyContribution } from './agency-contribution.js';
import { MashEpisode } from './mash-episode.js';
import { openEpisode } from './open-episode.js';

@InputType({ description: 'That an agency has brought what it knows to a MASH episode.' })
class ContributeToMashEpisodeInput extends ChangeInput {
  @TakesText('The reference of the episode, ME-….')
  reference!: string;
}

/** The agency's row; a new one where it was invited after the episode was opened. */
const contribution = async (
  mashEpisodeId: string,
  agency: Agency,
  work: CommandWork,
): Promise<string> => {
  const asked = await work.find(AgencyContribution, { mashEpisodeId, agency });
  const id = asked?.id ?? work.newId();
  if (asked) await work.manager.update(AgencyContribution, { id }, { contributedAt: work.now });
  else {
    const times = { requestedAt: work.now, contributedAt: work.now };
    await work.add(AgencyContribution, { id, mashEpisodeId, agency, ...times });
  }
  return id;
};

/** What it knows stays in its own records, and is read there: no agency receives another's data. */
export const contributeToMashEpisode = command({
  name: 'contributeToMashEpisode',
  does: 'Says that the caller’s agency has searched its records, and that they may be read under the episode.',
  input: ContributeToMashEpisodeInput,
  shows: { field: 'mashEpisode', record: MashEpisode },
  act: async (input, work) => {
    const episode = await openEpisode(MashEpisode, input, work);
    // INVARIANT: an agency that is invited is one of the four: the partnership never is.
    await contribution(episode.id, work.caller.agency as Agency, work);
    await work.change(MashEpisode, episode, {});
    return {
      recordId: episode.id,
      childIds: await work.childrenOf('mash_episode_child', episode.id),
    };
  },
});
