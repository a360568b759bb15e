import { InputType } from 'type-graphql';
import type { Agency } from '../../../schema/principal/agency.js';
import { Refusal } from '../../../schema/errors/refusal.js';
import { kindOfReference } from '../../../schema/principal/episode-reference.js';
import type { EpisodeKind } from '../../../schema/principal/episode-pass.js';
import { command, type Command, type CommandOutcome } from '../command/command.js';
import { ChangeInput } from '../command/command-input.js';
import type { CommandWork } from '../command/command-work.js';
import { outOfOrder, staleVersion } from '../command/refusals.js';
import { TakesOne, TakesText } from '../command/takes.js';
import { AgencyEnum } from '../policy/policy-enums.js';
import { invited, uninvited, type EpisodeRecord, type Guest, type Guests } from './invitation.js';

/** Where an agency keeps the episodes of one kind. */
export interface EpisodeStore {
  readonly record: new () => EpisodeRecord;
  /** The property that holds what callers name in `x-episode`. */
  readonly reference: string;
  readonly childIds: (id: string, work: CommandWork) => Promise<readonly string[]>;
  /** The area that a host has to be of, as a GSS code; absent: the episode is of none by itself. */
  readonly areaOf?: (episode: EpisodeRecord) => string;
  /** Throws PURPOSE_NOT_AVAILABLE where the areas are those of its children, and none is the host's. */
  readonly checkHost?: (id: string, work: CommandWork) => Promise<void>;
  /** Throws CONFLICT while the episode may not be closed; absent: it always may. */
  readonly checkClosing?: (id: string, work: CommandWork) => Promise<void>;
}

/** For episodes that keep their area in a property of that name. */
export const areaIn =
  (property: string): NonNullable<EpisodeStore['areaOf']> =>
  (episode) =>
    String(Reflect.get(episode, property));

export type EpisodeStores = Readonly<Partial<Record<EpisodeKind, EpisodeStore>>>;

@InputType({ description: 'An episode that is to be closed.' })
class EpisodeClosingInput extends ChangeInput {
  @TakesText('The reference of the episode, as in `x-episode`.')
  reference!: string;
}

@InputType({ description: 'Who is, or is not any more, invited to an episode.' })
class EpisodeInvitationInput extends EpisodeClosingInput {
  @TakesOne(AgencyEnum, 'The agency of the guest.')
  agency!: Agency;

  @TakesText('Issuer of the person; absent: the whole agency.', 'optional')
  issuer?: string | null;

  @TakesText('Subject of the person at their issuer; absent: the whole agency.', 'optional')
  subject?: string | null;
}

interface Found {
  readonly store: EpisodeStore;
  readonly episode: EpisodeRecord;
}

/** @throws Refusal EPISODE_NOT_FOUND, PURPOSE_NOT_AVAILABLE outside the caller's areas, CONFLICT when it has changed or is closed */
const openEpisode = async (
  stores: EpisodeStores,
  { reference, expectedVersion }: EpisodeClosingInput,
  work: CommandWork,
): Promise<Found> => {
  const kind = kindOfReference(reference);
  const store = kind ? stores[kind] : undefined;
  const episode = store ? await work.find(store.record, { [store.reference]: reference }) : null;
  if (!store || !episode) throw new Refusal('EPISODE_NOT_FOUND');
  if (store.areaOf) work.requireArea(store.areaOf(episode));
  await store.checkHost?.(episode.id, work);
  if (typeof expectedVersion === 'number' && expectedVersion !== episode.version) {
    throw staleVersion(episode.version);
  }
  if (episode.closedAt !== null) throw outOfOrder('The episode is closed already.');
  return { store, episode };
};

const outcome = async ({ store, episode }: Found, work: CommandWork): Promise<CommandOutcome> => ({
  recordId: episode.id,
  childIds: await store.childIds(episode.id, work),
});

const guestOf = ({ agency, issuer, subject }: EpisodeInvitationInput): Guest => ({
  agency,
  person: issuer && subject ? { iss: issuer, sub: subject } : null,
});

const changeGuests =
  (stores: EpisodeStores, next: (guests: Guests, guest: Guest) => Guests) =>
  async (input: EpisodeInvitationInput, work: CommandWork): Promise<CommandOutcome> => {
    const found = await openEpisode(stores, input, work);
    const { store, episode } = found;
    if (input.agency === work.context.owner && !input.subject && next === uninvited) {
      throw outOfOrder('The agency that holds the episode stays in it.');
    }
    await work.change(store.record, episode, next(episode, guestOf(input)));
    return outcome(found, work);
  };

const close =
  (stores: EpisodeStores) =>
  async (input: EpisodeClosingInput, work: CommandWork): Promise<CommandOutcome> => {
    const found = await openEpisode(stores, input, work);
    const { store, episode } = found;
    await store.checkClosing?.(episode.id, work);
    await work.change(store.record, episode, { closedAt: work.now });
    const { recordId, childIds } = await outcome(found, work);
    work.announce({ topic: 'episodeClosed', key: recordId, payload: { childIds } });
    return { recordId, childIds };
  };

/**
 * Inviting to, uninviting from and closing an agency's episodes, as mutations that end in `noun`. What
 * they take away ends with the passes that are out: within 60 seconds.
 */
export const episodeCommands = (noun: string, stores: EpisodeStores): readonly Command[] => [
  command({
    name: `inviteTo${noun}`,
    does: 'Invites an agency, or one of its people by name, to an open episode.',
    input: EpisodeInvitationInput,
    act: changeGuests(stores, invited),
  }),
  command({
    name: `uninviteFrom${noun}`,
    does: 'Takes an invitation back: no new pass is given, and those that are out end within 60 seconds.',
    input: EpisodeInvitationInput,
    act: changeGuests(stores, uninvited),
  }),
  command({
    name: `close${noun}`,
    does: 'Closes an episode: no new pass is given, and those that are out end within 60 seconds.',
    input: EpisodeClosingInput,
    act: close(stores),
  }),
];
