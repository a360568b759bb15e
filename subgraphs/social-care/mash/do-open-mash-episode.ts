import { InputType } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import { command } from '../../shared/command/command.js';
import { CommandInput } from '../../shared/command/command-input.js';
import { TakesId, TakesIds, TakesMany, TakesOne } from '../../shared/command/takes.js';
import { AgencyEnum } from '../../shared/policy/policy-enums.js';
import { requireChildren } from '../child-index/require-children.js';
import { AgencyContribution } from './agency-contribution.js';
import { MashRatingEnum, type MashRating } from './mash-enums.js';
import { MashEpisodeChild } from './mash-episode-child.js';
import { MashEpisode } from './mash-episode.js';

@InputType({ description: 'A concern about children that the agencies will screen together.' })
class OpenMashEpisodeInput extends CommandInput {
  @TakesIds('Opaque ids of the children whom it is about.')
  childIds!: readonly string[];

  @TakesId('GSS code of the local authority.')
  localAuthority!: string;

  @TakesMany(
    AgencyEnum,
    'Agencies that are asked for what they know; children’s social care always is.',
  )
  invitedAgencies!: readonly Agency[];

  @TakesOne(MashRatingEnum, 'How urgent. Absent: not rated yet.', 'optional')
  ragRating?: MashRating | null;
}

export const openMashEpisode = command({
  name: 'openMashEpisode',
  does: 'Opens the screening of a concern by the agencies together, as an ME- episode.',
  input: OpenMashEpisodeInput,
  shows: { field: 'mashEpisode', record: MashEpisode },
  act: async ({ childIds, localAuthority, invitedAgencies, ragRating = null }, work) => {
    work.requireArea(localAuthority);
    await requireChildren(childIds, work);
    const recordId = work.newId();
    const agencies = [...new Set<Agency>(['SOCIAL_CARE', ...invitedAgencies])];
    await work.add(MashEpisode, {
      ...{ id: recordId, area: localAuthority, ragRating, lead: 'SOCIAL_CARE' },
      ...{ reference: await work.newReference('ME'), invitedAgencies: agencies, people: [] },
      ...{ openedAt: work.now, planRecorded: false },
    });
    await work.add(MashEpisodeChild, ...childIds.map((childId) => ({ recordId, childId })));
    await work.add(
      AgencyContribution,
      ...agencies.map((agency) => ({
        ...{ id: work.newId(), mashEpisodeId: recordId, agency },
        ...{ requestedAt: work.now, contributedAt: null },
      })),
    );
    const payload = { localAuthority, childIds, ragRating };
    work.announce({ topic: 'mashEpisodeOpened', key: recordId, payload });
    return { recordId, childIds };
  },
});
