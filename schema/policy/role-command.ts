import type { Agency, CallerAgency } from '../principal/agency.js';
import type { AccessPurpose } from '../principal/purpose.js';
import type { Role } from '../principal/role.js';
import { rolesForPurpose } from './role-purpose.js';

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

const grant = (
  agency: CallerAgency,
  roles: readonly Role[],
  ...purposes: AccessPurpose[]
): CommandGrant => ({ agency, roles, purposes });

const rule = (command: string, owner: Agency, ...grants: CommandGrant[]): CommandRule => ({
  command,
  owner,
  grants,
});

const sergeantsUp = ['SUPERVISOR_SERGEANT', 'SUPERVISOR_INSPECTOR'] as const;

/**
 * Role × command × purpose. A command that is not listed is nobody's. The role must be one that may use
 * the purpose as well (`role-purpose.ts`), so a grant never widens that table. Commands answer to no
 * class of information: what comes back of the record is decided field by field, as ever.
 */
export const commandRules: readonly CommandRule[] = [
  rule(
    'submitPoliceReferral',
    'POLICE',
    grant(
      'POLICE',
      [
        'MASH_PRACTITIONER',
        'RESPONSE_OFFICER',
        'HAU_ASSESSOR',
        'PVP_INVESTIGATOR',
        'CUSTODY_OFFICER',
        'MISSING_COORDINATOR',
        'CSE_TEAM',
        ...sergeantsUp,
      ],
      'MASH_SCREENING',
      'S47_STRATEGY_CP',
      'CUSTODY_WELFARE',
      'MISSING_EXPLOITATION',
      'CRIMINAL_INVESTIGATION_CHARGING',
    ),
  ),
];

/** Who asks for a command to be carried out, and why. */
export interface CommandCaller {
  readonly agency: CallerAgency;
  readonly roles: readonly Role[];
}

export const commandRule = (command: string): CommandRule | null =>
  commandRules.find((known) => known.command === command) ?? null;

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
  const grants = (commandRule(command)?.grants ?? []).filter(
    (given) => given.agency === agency && given.purposes.includes(purpose),
  );
  return inUse.filter((role) => grants.some((given) => given.roles.includes(role)));
};
