import type { Arg } from 'type-graphql';
import type { NumberedEvent } from '../outbox/outbox-reader.js';
import type { Classification } from '../policy/classified.js';

/** An event of a feed as subscribers are told it: the fields of its type, but for its cursor. */
export interface ToldEvent {
  /** The same at every delivery: whoever acts on events keeps it. */
  readonly id: string;
}

type ArgumentType = Parameters<typeof Arg>[1];

/** Narrows a feed, to what one record is about or to some codes. */
export interface FeedFilter {
  /** The argument: a value, or a list of which any will do; absent: everything. */
  readonly argument: string;
  readonly type: ArgumentType;
  /** The argument's description, for caseworkers. */
  readonly says: string;
  /** What of an event it is compared with. */
  readonly of: (event: NumberedEvent) => string | null;
}

/** What is told under each field of the event's own. */
type Told<Event> = Readonly<Record<Exclude<keyof Event, 'id' | 'cursor'>, unknown>>;

/**
 * A subscription to one topic of the outbox. Its name is the topic's; its rights are
 * `schema/policy/role-feed.ts`. The payload's `childIds` and `localAuthority` are read here: whom the event
 * concerns, and which area.
 */
export interface Feed<Event extends ToldEvent = ToldEvent> {
  readonly topic: string;
  /** The subscription's description, for caseworkers. */
  readonly tells: string;
  /** The event's type; `id` and `cursor` are its own. */
  readonly event: new () => Event;
  /** What the event tells of. */
  readonly mark: Classification;
  readonly filter?: FeedFilter;
  /** From ids, codes and urgency alone: nothing is looked up for an event. */
  readonly told: (event: NumberedEvent) => Told<Event>;
}

/** Keeps the event's type between what a feed tells and how; its list does not ask. */
export const feed = <Event extends ToldEvent>(of: Feed<Event>): Feed => of;

/** The text under a key of the payload; null when there is none. */
export const textIn = ({ payload }: NumberedEvent, key: string): string | null => {
  const value = payload[key];
  return typeof value === 'string' ? value : null;
};

/** The ids under a key of the payload. */
export const idsIn = ({ payload }: NumberedEvent, key: string): readonly string[] => {
  const value = payload[key];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

/** The area that an event is told to; null: all who may have the feed. */
export const areaOf = (event: NumberedEvent): string | null => textIn(event, 'localAuthority');

export const childIdsOf = (event: NumberedEvent): readonly string[] => idsIn(event, 'childIds');
