/** Officers who submit referrals side by side, and send again what was not acknowledged, with the same key. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { childOf, operation, type Partnership } from '../../journeys/support/partnership.js';

export interface WritersOptions {
  readonly partnership: Partnership;
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
  /** Resolves when every referral is acknowledged. */
  readonly done: Promise<void>;
  /** They give up. */
  stop(): void;
}

interface Submitted {
  readonly submitPoliceReferral?: { readonly referral?: { readonly id?: string } | null } | null;
}

export const startWriters = (options: WritersOptions): Writers => {
  const { partnership, referrals, areas, mark, disturb } = options;
  const acknowledged = new Set<string>();
  const document = operation('submit-police-referral');
  const childIds = [childOf('ST-03')];
  let next = 0;
  let isStopped = false;
  const requireRunning = (): void => {
    if (isStopped) throw new Error('The writers were stopped');
  };

  const submit = async (idempotencyKey: string, localAuthority: string): Promise<string> => {
    const input = {
      ...{ idempotencyKey, childIds, localAuthority, kind: 'CHILD_CONCERN', urgency: 'SAME_DAY' },
      ...{ reason: 'NEGLECT', riskGrade: 'MEDIUM', narrative: mark },
    };
    for (;;) {
      requireRunning();
      const answer = await partnership
        .ask({
          ...{ as: 'response-officer', purpose: 'MASH_SCREENING', document },
          variables: { input },
        })
        .catch(() => null);
      const submitted = answer?.data as Submitted | null | undefined;
      const id = submitted?.submitPoliceReferral?.referral?.id;
      if (id !== undefined) return id;
      const code = answer?.errors[0]?.extensions.code ?? 'SOURCE_UNAVAILABLE';
      if (['BAD_USER_INPUT', 'PURPOSE_NOT_AVAILABLE'].includes(code)) throw new Error(code);
      await pause(100);
    }
  };
  const write = async (): Promise<void> => {
    for (let at = next++; at < referrals; at = next++) {
      const area = areas[at % areas.length] ?? '';
      if (at % 10 === 0) void disturb(area).catch(() => undefined);
      acknowledged.add(await submit(randomUUID(), area));
    }
  };
  const done = Promise.all(Array.from({ length: options.writers }, write)).then(() => undefined);
  done.catch(() => undefined);
  return {
    acknowledged,
    done,
    stop: () => {
      isStopped = true;
    },
  };
};
