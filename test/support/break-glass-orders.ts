/** Fresh orders for break-glass and for reviews, the same at every agency that has them. */
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

const conflict = `select raise_access_alert('CONFLICT_OF_INTEREST', $1::text::uuid, 'https://police', 'uncle', 'POLICE',
  'MASH_SCREENING', null, $1::text, now())`;

/** Reviewing that somebody asked for a child of whom they are kept away. */
export const accessFindingOrder =
  ({ name, reviewer }: Pick<Agency, 'name' | 'reviewer'>): OrderOf =>
  async (desk) => {
    const child = randomUUID();
    await desk.rows(conflict, child);
    const [alert] = await desk.rows('select id from access_alert where child_id = $1', child);
    return {
      ...{ as: reviewer, purpose: 'AUDIT', command: `record${name}AccessFinding` },
      type: 'AccessFindingInput',
      input: { accessId: alert?.id, outcome: 'NOT_IN_ORDER', finding: 'Spoken to.' },
    };
  };

/** A breach that came to light the evening before the desk's day, and what was decided on it. */
export const dataBreachOrders = ({
  name,
  reviewer,
}: Pick<Agency, 'name' | 'reviewer'>): Readonly<Record<string, OrderOf>> => {
  const record = (): Order => ({
    ...{ as: reviewer, purpose: 'AUDIT', command: `record${name}DataBreach` },
    type: 'DataBreachInput',
    input: { awareAt: '2014-11-13T18:00:00Z', nature: 'A letter went to the wrong address.' },
  });
  return {
    [`record${name}DataBreach`]: () => Promise.resolve(record()),
    [`decide${name}DataBreach`]: async (desk) => ({
      ...{ as: reviewer, purpose: 'AUDIT', command: `decide${name}DataBreach` },
      type: 'DataBreachDecisionInput',
      input: {
        dataBreachId: await desk.done(record()),
        ...{ decision: 'REPORTED', decidedAt: '2014-11-14T12:00:00Z' },
      },
    }),
  };
};

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
    [`record${name}AccessFinding`]: accessFindingOrder({ name, reviewer }),
    ...dataBreachOrders({ name, reviewer }),
  };
};
