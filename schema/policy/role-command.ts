import type { CallerAgency } from '../principal/agency.js';
import type { AccessPurpose } from '../principal/purpose.js';
import type { Role } from '../principal/role.js';
import { breakGlassCommandRules } from './commands/break-glass-commands.js';
import type { CommandRule } from './commands/command-rule.js';
import { cpsCommandRules, healthCommandRules } from './commands/other-commands.js';
import { policeCommandRules } from './commands/police-commands.js';
import { socialCareCommandRules } from './commands/social-care-commands.js';
import { subscriberCommandRules } from './commands/subscriber-commands.js';
import { rolesForPurpose } from './role-purpose.js';

/**
 * Role × command × purpose. A command that is not listed is nobody's. The role must be one that may use
 * the purpose as well (`role-purpose.ts`), so a grant never widens that table. Commands answer to no
 * class of information: what comes back of the record is decided field by field, as ever.
 */
export const commandRules: readonly CommandRule[] = [
  ...policeCommandRules,
  ...socialCareCommandRules,
  ...healthCommandRules,
  ...cpsCommandRules,
  ...breakGlassCommandRules,
  ...subscriberCommandRules,
];

/** Who asks for a command to be carried out. */
interface CommandCaller {
  readonly agency: CallerAgency;
  readonly roles: readonly Role[];
}

/**
 * Those of the caller's roles that may give the command for the purpose; none: the refusal is
 * PURPOSE_NOT_AVAILABLE. What a role may is never inherited: a supervisor is granted by name.
 */
export const rolesForCommand = (
  { agency, roles }: CommandCaller,
  command: string,
  purpose: AccessPurpose,
): readonly Role[] => {
  const inUse = rolesForPurpose(agency, roles, purpose);
  const grants = (commandRules.find((known) => known.command === command)?.grants ?? []).filter(
    (given) => given.agency === agency && given.purposes.includes(purpose),
  );
  return inUse.filter((role) => grants.some((given) => given.roles.includes(role)));
};
