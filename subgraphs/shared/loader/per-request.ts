import type { SubgraphContext } from '../server/subgraph-context.js';

/**
 * A value made once per request, at its first use, and again after each of its commands. INVARIANT: kept at
 * the request's own reads, so nothing that one caller loaded is ever seen by another, and nothing that
 * was loaded before a command is taken for what came of it.
 */
export const perRequest =
  <Value>(make: (context: SubgraphContext) => Value): ((context: SubgraphContext) => Value) =>
  (context) => {
    const { made } = context.reads;
    // What is kept under `make` is what `make` made.
    const known = made.get(make) as { readonly value: Value } | undefined;
    if (known) return known.value;
    const value = make(context);
    made.set(make, { value });
    return value;
  };
