import type { EntityManager } from 'typeorm';
import { Refusal } from '../../../schema/errors/refusal.js';
import type { Principal } from '../../../schema/principal/principal.js';
import { queryNamed } from '../database/query-named.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { NamedChildren } from './children-in-input.js';
import { noSuchRecord } from './refusals.js';

/** INVARIANT: worded as `noSuchRecord`: a child whom the caller may not know of does not exist (M5). */
export class ChildOfConflict extends Refusal {
  constructor(
    readonly childIds: readonly string[],
    argument: string,
  ) {
    const { code, message, details } = noSuchRecord(argument);
    super(code, message, details);
  }
}

const conflictSql = `select child_id as "childId" from child_standing($1::uuid[], $2, $3, true)
  where is_conflicted`;

interface Asker {
  readonly manager: EntityManager;
  readonly caller: Principal;
}

/** Those of the children in whom the caller has a conflict of interest. */
export const conflictedAmong = async (
  childIds: readonly string[],
  { manager, caller }: Asker,
): Promise<readonly string[]> => {
  if (childIds.length === 0) return [];
  const asked = [childIds, caller.issuer, caller.subject];
  const rows = await queryNamed<{ childId: string }>(manager, conflictSql, asked);
  return rows.map(({ childId }) => childId);
};

/** Throws ChildOfConflict when one of the children is one in whom the caller has a conflict of interest. */
export const requireNoConflict = async (
  { childIds, argument }: NamedChildren,
  asker: Asker,
): Promise<void> => {
  const conflicted = await conflictedAmong(childIds, asker);
  if (conflicted.length > 0) throw new ChildOfConflict(conflicted, argument);
};

/** Asked outside the command's transaction, which is undone: the register raises the incident. */
export const raiseIncident = async (
  { childIds }: ChildOfConflict,
  { register, request, now }: SubgraphContext,
): Promise<void> => {
  const { principal, purpose } = request;
  await register.ask(childIds, { principal, purpose, episode: null, now });
};
