import type { Agency, CallerAgency } from '../../principal/agency.js';
import type { AccessPurpose } from '../../principal/purpose.js';
import type { Role } from '../../principal/role.js';

/** Who of one agency may give a command, and why they may give it. */
export interface CommandGrant {
  readonly agency: CallerAgency;
  readonly roles: readonly Role[];
  readonly purposes: readonly AccessPurpose[];
}

/** A command, by the name of its mutation. */
export interface CommandRule {
  readonly command: string;
  /** The agency whose records it changes. */
  readonly owner: Agency;
  readonly grants: readonly CommandGrant[];
}

export const grant = (
  agency: CallerAgency,
  roles: readonly Role[],
  ...purposes: AccessPurpose[]
): CommandGrant => ({ agency, roles, purposes });

/** The rules of one owner's commands: `rule(name, ...grants)`. */
export const rulesOf =
  (owner: Agency) =>
  (command: string, ...grants: CommandGrant[]): CommandRule => ({ command, owner, grants });
