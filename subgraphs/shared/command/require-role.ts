import { Refusal } from '../../../schema/errors/refusal.js';
import { rolesForCommand } from '../../../schema/policy/role-command.js';
import type { Role } from '../../../schema/principal/role.js';
import type { SubgraphContext } from '../server/subgraph-context.js';

/**
 * The first of the caller's roles that may give the command, by its mutation's name.
 * @throws Refusal PURPOSE_NOT_AVAILABLE when none may
 */
export const requireRole = (
  { name }: { readonly name: string },
  { request }: Pick<SubgraphContext, 'request'>,
): Role => {
  const { principal, purpose } = request;
  const [role] = purpose === null ? [] : rolesForCommand(principal, name, purpose);
  if (role !== undefined) return role;
  const sentence = "The caller's role may not give this command for this purpose.";
  throw new Refusal('PURPOSE_NOT_AVAILABLE', sentence, { command: name });
};
