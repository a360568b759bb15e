/** Officers who submit referrals side by side, and send again what was not acknowledged, with the same key. */
import { childOf, type Partnership } from '../../journeys/support/partnership.js';
import { submitUntilDone } from './ask-until-done.js';

export interface WritersOptions {
  readonly partnership: Pick<Partnership, 'ask'>;
  readonly referrals: number;
  readonly writers: number;
  readonly areas: readonly string[];
  /** The narrative of each. */
  readonly mark: string;
  /** Done besides, for one in ten. */
  readonly disturb: (area: string) => Promise<unknown>;
}

export interface Writers {
  /** Ids that the police have acknowledged so far. */
  readonly acknowledged: ReadonlySet<string>;
  /** Settles when no writer writes any more; resolves where every referral is acknowledged. */
  readonly done: Promise<void>;
  /** They give up. */
  stop(): void;
}

export const startWriters = (options: WritersOptions): Writers => {
  const { partnership, referrals, areas, mark: narrative, disturb } = options;
  const stopping = new AbortController();
  const acknowledged = new Set<string>();
  const childIds = [childOf('ST-03')];
  let next = 0;

  const write = async (): Promise<void> => {
    for (let at = next++; at < referrals; at = next++) {
      const localAuthority = areas[at % areas.length] ?? '';
      if (at % 10 === 0) void disturb(localAuthority).catch(() => undefined);
      const referral = { localAuthority, childIds, narrative };
      acknowledged.add(await submitUntilDone(partnership, referral, stopping.signal));
    }
  };
  const writing = Array.from({ length: options.writers }, write);
  const done = Promise.allSettled(writing)
    .then(() => Promise.all(writing))
    .then(() => undefined);
  done.catch(() => undefined);
  return {
    acknowledged,
    done,
    stop: () => {
      stopping.abort(new Error('The writers were stopped'));
    },
  };
};
