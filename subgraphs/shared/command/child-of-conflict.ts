import { Refusal } from '../../../schema/errors/refusal.js';
import type { SubgraphContext } from '../server/subgraph-context.js';
import type { CommandWork } from './command-work.js';

/** Worded as for a record that there is none of: a child whom the caller may not know of does not exist (M5). */
export class ChildOfConflict extends Refusal {
  constructor(readonly childIds: readonly string[]) {
    super('BAD_USER_INPUT', 'There is no such record.', { argument: 'input' });
  }
}

const conflictSql = `select child_id as "childId" from child_standing($1::uuid[], $2, $3, true)
  where is_conflicted`;

type Asker = Pick<CommandWork, 'manager' | 'caller'>;

/** Those of the children in whom the caller has a conflict of interest. */
export const conflictedAmong = async (
  childIds: readonly string[],
  { manager, caller }: Asker,
): Promise<readonly string[]> => {
  if (childIds.length === 0) return [];
  const asked = [childIds, caller.issuer, caller.subject];
  const rows: readonly { childId: string }[] = await manager.query(conflictSql, asked);
  return rows.map(({ childId }) => childId);
};

/** Throws ChildOfConflict when the command is about a child in whom the caller has a conflict of interest. */
export const requireNoConflict = async (
  childIds: readonly string[],
  asker: Asker,
): Promise<void> => {
  const conflicted = await conflictedAmong(childIds, asker);
  if (conflicted.length > 0) throw new ChildOfConflict(conflicted);
};

/** Asked outside the command's transaction, which is undone: the register raises the incident. */
export const raiseIncident = async (
  { childIds }: ChildOfConflict,
  { register, request, now }: SubgraphContext,
): Promise<void> => {
  const { principal, purpose } = request;
  await register.ask(childIds, { principal, purpose, episode: null, now });
};
