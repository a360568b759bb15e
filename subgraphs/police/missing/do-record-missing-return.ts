import { InputType } from 'type-graphql';
import type { Instant } from '../../../schema/time/instant.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { outOfOrder } from '../../shared/command/refusals.js';
import {
  TakesFlag,
  TakesId,
  TakesMany,
  TakesMoment,
  TakesOne,
} from '../../shared/command/takes.js';
import {
  ExploitationMarkerEnum,
  FoundAtEnum,
  type ExploitationMarker,
  type FoundAt,
} from './missing-enums.js';
import { PoliceChild } from '../child/police-child.js';
import { MissingEpisode } from './missing-episode.js';

@InputType({ description: 'A missing child who is back.' })
class RecordMissingReturnInput extends ChangeInput {
  @TakesId('Opaque id of the missing episode.')
  missingEpisodeId!: string;

  @TakesMoment('When the child was found or came back.')
  foundAt!: Instant;

  @TakesOne(FoundAtEnum, 'In what kind of place the child was.')
  foundLocationType!: FoundAt;

  @TakesFlag('Whether somebody whom the police are concerned about was there.')
  foundWithPersonsOfConcern!: boolean;

  @TakesMoment('When the police saw that the child is safe and well.', 'optional')
  safeAndWellCheckAt?: Instant | null;

  @TakesMany(ExploitationMarkerEnum, 'Signs of exploitation that were seen.')
  exploitationMarkers!: readonly ExploitationMarker[];
}

export const recordMissingReturn = command({
  name: 'recordMissingReturn',
  does: 'Records that a missing child is back: the 72 hours for a return home interview begin.',
  input: RecordMissingReturnInput,
  shows: { field: 'missingEpisode', record: MissingEpisode },
  act: async (input, work) => {
    const { missingEpisodeId: id, expectedVersion, foundAt, exploitationMarkers } = input;
    const argument = 'input.missingEpisodeId';
    const episode = await work.lock(MissingEpisode, id, { argument, expectedVersion });
    const { childId, reportedAt } = episode;
    const child = await work.manager.findOneBy(PoliceChild, { childId });
    if (child) work.requireArea(child.area);
    if (episode.foundAt !== null) throw outOfOrder('The child is back already.');
    if (foundAt < reportedAt) {
      throw outOfOrder('A child is not found before it was reported missing.');
    }
    const { foundLocationType, foundWithPersonsOfConcern, safeAndWellCheckAt = null } = input;
    await work.change(MissingEpisode, episode, {
      ...{ foundAt, foundLocationType, foundWithPersonsOfConcern, safeAndWellCheckAt },
      exploitationMarkers,
    });
    const childIds = [childId];
    const payload = {
      ...{ childIds, localAuthority: child?.area ?? null, reportedAt, foundAt },
      exploitationMarkers,
    };
    work.announce({ topic: 'childReturned', key: id, payload });
    return { recordId: id, childIds };
  },
});
