import { CommandFailure } from '../command-failure.js';
import { feedOperations, type FeedOperation } from './feed-operations.js';

export type Variables = Readonly<Record<string, unknown>>;

/** A subscription of one feed that asks for all that its events say: registered, as production wants it. */
export interface FeedQuestion {
  readonly feed: string;
  readonly query: string;
  /** All but `after`. */
  readonly variables: Variables;
}

const requireArguments = ({ field, takes }: FeedOperation, variables: Variables): void => {
  for (const given of Object.keys(variables)) {
    if (given !== 'after' && takes.includes(given)) continue;
    const names = takes.filter((argument) => argument !== 'after').join(', ');
    throw new CommandFailure('wrongUse', `${field} has no argument ${given}; it takes ${names}.`);
  }
};

/** @throws CommandFailure (wrong use) with every feed that there is, or every argument of this one */
export const questionOf = (feed: string, variables: Variables): FeedQuestion => {
  const feeds = feedOperations().filter(({ kind }) => kind === 'subscription');
  const asked = feeds.find(({ field }) => field === feed);
  if (!asked) {
    const names = feeds.map(({ field }) => `  ${field}`);
    throw new CommandFailure('wrongUse', `There is no feed ${feed}:\n${names.join('\n')}`);
  }
  requireArguments(asked, variables);
  return { feed, query: asked.text, variables };
};
