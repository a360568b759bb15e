/** Somebody who gives a command, and gives it again under the same key until it is done, whatever dies meanwhile. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { operation, type Partnership } from '../../journeys/support/partnership.js';

export interface Order {
  readonly as: string;
  /** The name of its file in `operations/`. */
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const AGAIN_MS = 100;

/** Asked again, these say the same. */
const final: ReadonlySet<string> = new Set([
  'BAD_USER_INPUT',
  'IDEMPOTENCY_CONFLICT',
  'PURPOSE_NOT_AVAILABLE',
]);

/** Answers what the command answers. Throws what it was refused for, when asking again is no use. */
export const askUntilDone = async (
  { ask }: Pick<Partnership, 'ask'>,
  order: Order,
  signal?: AbortSignal,
): Promise<Readonly<Record<string, unknown>>> => {
  const input = { idempotencyKey: randomUUID(), ...order.input };
  const document = operation(order.operation);
  for (;;) {
    signal?.throwIfAborted();
    const question = { as: order.as, purpose: 'MASH_SCREENING', document } as const;
    const answer = await ask({ ...question, variables: { input } }).catch(() => null);
    const done = Object.values(answer?.data ?? {})[0];
    if (done) return done as Readonly<Record<string, unknown>>;
    const { code, retryable } = answer?.errors[0]?.extensions ?? { code: 'SOURCE_UNAVAILABLE' };
    if (final.has(code) || (code === 'CONFLICT' && retryable !== true)) throw new Error(code);
    await pause(AGAIN_MS);
  }
};

/** Who submits it sends it again until the police have it. Answers its id. */
export const submitUntilDone = async (
  partnership: Pick<Partnership, 'ask'>,
  referral: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<string> => {
  const input = {
    ...{ kind: 'CHILD_CONCERN', urgency: 'SAME_DAY', reason: 'NEGLECT', riskGrade: 'MEDIUM' },
    ...referral,
  };
  const order = { as: 'response-officer', operation: 'submit-police-referral', input };
  const done = await askUntilDone(partnership, order, signal);
  return (done.referral as { readonly id: string }).id;
};
