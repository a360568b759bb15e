import type { ReadTransaction } from '../database/read-transaction.js';
import type { SubgraphContext } from '../server/subgraph-context.js';

/**
 * A value made once per request, at its first use, and again after each of its commands. INVARIANT: keyed
 * by the request's own reads, so nothing that one caller loaded is ever seen by another, and nothing that
 * was loaded before a command is taken for what came of it.
 */
export const perRequest = <Value>(
  make: (context: SubgraphContext) => Value,
): ((context: SubgraphContext) => Value) => {
  const made = new WeakMap<ReadTransaction, { readonly value: Value }>();
  return (context) => {
    const known = made.get(context.reads);
    if (known) return known.value;
    const value = make(context);
    made.set(context.reads, { value });
    return value;
  };
};
