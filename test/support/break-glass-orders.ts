/** Fresh orders for break-glass and its review, the same at every agency that has it. */
import { randomUUID } from 'node:crypto';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import type { Order } from './command-desk.js';
import type { OrderOf } from './command-laws.js';

interface Agency {
  /** As the mutations are called: `Police`. */
  readonly name: string;
  readonly as: string;
  readonly purpose: AccessPurpose;
  readonly reviewer: string;
}

export const breakGlassOrders = ({
  name,
  as,
  purpose,
  reviewer,
}: Agency): Readonly<Record<string, OrderOf>> => {
  const declaration = (): Order => ({
    ...{ as, purpose, command: `declare${name}BreakGlass`, type: 'BreakGlassInput' },
    input: { childId: randomUUID(), reason: 'He is outside the door with a knife.' },
  });
  return {
    [`declare${name}BreakGlass`]: () => Promise.resolve(declaration()),
    [`record${name}AccessReview`]: async (desk) => ({
      ...{ as: reviewer, purpose: 'AUDIT', command: `record${name}AccessReview` },
      type: 'AccessReviewInput',
      input: { breakGlassId: await desk.done(declaration()), finding: 'The risk was real.' },
    }),
  };
};
