import { LRUCache } from 'lru-cache';
import type { Asker, ChildRegister, RegisteredStanding } from '../child-register/child-register.js';
import { childIdsOf } from '../feed/feed.js';
import type { NumberedEvent } from '../outbox/outbox-reader.js';

/**
 * How a caller stands to the children of an event: HIDDEN where one of them does not exist for the caller
 * (M5), RESTRICTED where the owner keeps one for named people (M4).
 */
export type EventStanding = 'PLAIN' | 'RESTRICTED' | 'HIDDEN';

/** So long at most an answer of the register stands: many subscribers of one caller are told at once. */
const STANDS_MS = 1_000;

const MOST_KEPT = 10_000;

type Registered = ReadonlyMap<string, RegisteredStanding>;

const standingIn = (event: NumberedEvent, registered: Registered): EventStanding => {
  const standings = childIdsOf(event).map((id) => registered.get(id));
  if (standings.some((of) => of?.isConflicted === true)) return 'HIDDEN';
  return standings.some((of) => of?.isRestricted === true) ? 'RESTRICTED' : 'PLAIN';
};

/** What the owner's registers say of the children of events: asked once for all subscriptions of a caller. */
export class EventStandings {
  private readonly kept = new LRUCache<string, Promise<EventStanding>>({
    ...{ max: MOST_KEPT, ttl: STANDS_MS },
  });

  constructor(private readonly register: Pick<ChildRegister, 'ask'>) {}

  /** One statement for all that are not known. Throws Refusal SOURCE_UNAVAILABLE. */
  of(events: readonly NumberedEvent[], asker: Asker): Promise<readonly EventStanding[]> {
    const { issuer, subject } = asker.principal;
    const keyOf = ({ pos }: NumberedEvent): string => JSON.stringify([issuer, subject, pos]);
    const unknown = events.filter(
      (event) => childIdsOf(event).length > 0 && !this.kept.has(keyOf(event)),
    );
    const ids = [...new Set(unknown.flatMap(childIdsOf))];
    const asked = ids.length > 0 ? this.register.ask(ids, asker) : Promise.resolve(new Map());
    for (const event of unknown) {
      const standing = asked.then((registered: Registered) => standingIn(event, registered));
      this.kept.set(keyOf(event), standing);
      standing.catch(() => this.kept.delete(keyOf(event)));
    }
    const plain = Promise.resolve<EventStanding>('PLAIN');
    return Promise.all(events.map((event) => this.kept.get(keyOf(event)) ?? plain));
  }
}
