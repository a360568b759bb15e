import type { SubgraphContext } from '../../shared/server/subgraph-context.js';

/**
 * The children of a record that the caller may hear of. The police know whom their own records name;
 * for anybody else a child outside the pass does not exist, not even as an id.
 */
export const namedChildren = (
  { request, owner, isInPass }: SubgraphContext,
  childIds: readonly string[],
): readonly string[] => (request.principal.agency === owner ? childIds : childIds.filter(isInPass));
