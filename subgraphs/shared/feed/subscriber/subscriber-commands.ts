import { InputType } from 'type-graphql';
import { IsNull } from 'typeorm';
import { Refusal } from '../../../../schema/errors/refusal.js';
import { mayFollow } from '../../../../schema/policy/role-feed.js';
import { command, type Command, type CommandOutcome } from '../../command/command.js';
import { CommandInput } from '../../command/command-input.js';
import type { CommandWork } from '../../command/command-work.js';
import { badInput, noSuchRecord, outOfOrder } from '../../command/refusals.js';
import { TakesId, TakesText } from '../../command/takes.js';
import type { CursorScope } from '../feed-cursor.js';
import { FeedSubscriber } from './feed-subscriber.js';

@InputType({ description: 'A system that is to follow a feed for good.' })
class FeedSubscriberInput extends CommandInput {
  @TakesText(
    'What the system calls itself here: its own, and once only. Letters, digits, spaces, points, dashes and underscores: the owner sees it in its metrics, so never name a person.',
  )
  name!: string;

  @TakesText('The feed, by the name of its subscription.')
  feed!: string;

  @TakesText(
    "GSS code of the local authority, as the subscription names it. Absent: all of the system's areas.",
    'optional',
  )
  localAuthority?: string | null;
}

@InputType({ description: 'How far a system has come with a feed.' })
class EventsAcknowledgedInput extends CommandInput {
  @TakesText('The name under which the system is registered.')
  name!: string;

  @TakesText('The cursor of the last event that is dealt with.')
  upTo!: string;
}

@InputType({ description: 'A system that follows a feed no more.' })
class SubscriptionEndedInput extends CommandInput {
  @TakesId('Opaque id of the registration, as `FeedSubscriber.id`.')
  subscriberId!: string;
}

/** Metrics and logs show it to whoever runs the agency. */
const nameForm = /^[\w .-]{1,100}$/;

/** What the cursors of a registered system are sealed for. */
const scopeOf = (
  { feed, agency, localAuthority }: FeedSubscriber,
  { owner }: CommandWork['context'],
): CursorScope => ({ owner, topic: feed, agency, area: localAuthority });

const endOfOrder = async ({ manager }: CommandWork): Promise<string> => {
  const sql = 'select numbered_to as "numberedTo" from outbox_order';
  const [row]: readonly { numberedTo: string }[] = await manager.query(sql);
  return row?.numberedTo ?? '0';
};

const requireFeed = (
  { feed, localAuthority }: FeedSubscriberInput,
  { caller, purpose }: CommandWork,
): void => {
  if (!mayFollow(caller, feed, purpose)) {
    const sentence = "The caller's role may not follow this feed for this purpose.";
    throw new Refusal('PURPOSE_NOT_AVAILABLE', sentence, { feed });
  }
  if (typeof localAuthority === 'string' && !caller.areas.includes(localAuthority)) {
    throw new Refusal('PURPOSE_NOT_AVAILABLE', "The area is none of the caller's.", { feed });
  }
};

/** The registration of the caller's under a name, while it goes on; null when there is none. */
const ownOfName = (name: string, work: CommandWork): Promise<FeedSubscriber | null> => {
  const { issuer, subject } = work.caller;
  return work.find(FeedSubscriber, { issuer, subject, name, endedAt: IsNull() });
};

const register = async (input: FeedSubscriberInput, work: CommandWork): Promise<CommandOutcome> => {
  const { name, feed, localAuthority = null } = input;
  requireFeed(input, work);
  if (!nameForm.test(name)) {
    const sentence =
      'A name has at most 100 letters, digits, spaces, points, dashes and underscores.';
    throw badInput('input.name', sentence);
  }
  const { issuer, subject, agency, areas } = work.caller;
  if (await ownOfName(name, work)) {
    throw outOfOrder('A system of this name is registered already.');
  }
  const id = work.newId();
  await work.add(FeedSubscriber, {
    ...{ id, issuer, subject, agency, name, feed, localAuthority },
    areas: localAuthority === null ? areas : [localAuthority],
    ...{ acknowledged: await endOfOrder(work), acknowledgedAt: work.now, endedAt: null },
  });
  return { recordId: id, childIds: [] };
};

/** Going back changes nothing: what was acknowledged may be cleared away already. */
const acknowledge = async (
  { name, upTo }: EventsAcknowledgedInput,
  work: CommandWork,
): Promise<CommandOutcome> => {
  const subscriber = await ownOfName(name, work);
  if (!subscriber) throw badInput('input.name', 'No system of this name is registered.');
  const place = work.context.cursors.open(upTo, scopeOf(subscriber, work.context), 'input.upTo');
  const acknowledged = String(Math.max(place, Number(subscriber.acknowledged)));
  const { id } = subscriber;
  await work.manager.update(FeedSubscriber, { id }, { acknowledged, acknowledgedAt: work.now });
  return { recordId: id, childIds: [] };
};

/** A system ends its own, the owner's reviewers anybody's; what has ended stays so. */
const end = async (
  { subscriberId: id }: SubscriptionEndedInput,
  work: CommandWork,
): Promise<CommandOutcome> => {
  const { caller, now, context } = work;
  const subscriber = await work.find(FeedSubscriber, { id });
  const isTheirs = subscriber?.issuer === caller.issuer && subscriber.subject === caller.subject;
  if (!subscriber || !(isTheirs || caller.agency === context.owner)) {
    throw noSuchRecord('input.subscriberId');
  }
  if (subscriber.endedAt !== null) throw outOfOrder('The subscription has ended already.');
  await work.manager.update(FeedSubscriber, { id }, { endedAt: now });
  return { recordId: id, childIds: [] };
};

/** Following an agency's feeds for good; mutations that name the agency. */
export const subscriberCommands = (agency: string): readonly Command[] => [
  command({
    name: `register${agency}Subscriber`,
    does: 'Registers a system that follows a feed for good: events are kept until it has acknowledged them. Its cursor is where to begin.',
    input: FeedSubscriberInput,
    shows: { field: 'subscriber', record: FeedSubscriber },
    act: register,
  }),
  command({
    name: `acknowledge${agency}Events`,
    does: 'Says how far a registered system has come: events up to this one are dealt with, and need not be kept for it.',
    input: EventsAcknowledgedInput,
    shows: { field: 'subscriber', record: FeedSubscriber },
    act: acknowledge,
  }),
  command({
    name: `end${agency}Subscription`,
    does: 'Ends the registration of a system that follows a feed no more: no event is kept for it from now on. A system ends its own, a reviewer of the owner that of a system which is gone.',
    input: SubscriptionEndedInput,
    shows: { field: 'subscriber', record: FeedSubscriber },
    act: end,
  }),
];
