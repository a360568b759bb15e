import type { SubgraphContext } from '../server/subgraph-context.js';

/**
 * A value made once per request, at its first use. INVARIANT: keyed by the request's own context, so
 * nothing that one caller loaded is ever seen by another.
 */
export const perRequest = <Value>(
  make: (context: SubgraphContext) => Value,
): ((context: SubgraphContext) => Value) => {
  const made = new WeakMap<SubgraphContext, { readonly value: Value }>();
  return (context) => {
    const known = made.get(context);
    if (known) return known.value;
    const value = make(context);
    made.set(context, { value });
    return value;
  };
};
