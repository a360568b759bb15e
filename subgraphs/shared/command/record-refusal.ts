import { Refusal } from '../../../schema/errors/refusal.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import { ChildOfConflict, raiseIncident } from './child-of-conflict.js';

/**
 * Puts on record that a command was refused and why: by its code alone, for a sentence may be about a record.
 * A conflict of interest is an incident as well. Throws Refusal SOURCE_UNAVAILABLE when it cannot be recorded.
 */
export const recordRefusal = async (
  command: string,
  error: unknown,
  context: SubgraphContext,
): Promise<void> => {
  const isConflict = error instanceof ChildOfConflict;
  if (isConflict) await raiseIncident(error, context);
  await context.audit.recordRefusedCommand({
    command,
    refusal: error instanceof Refusal ? error.code : 'INTERNAL_SERVER_ERROR',
    childIds: isConflict ? error.childIds : [],
  });
};
