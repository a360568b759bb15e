/** Fields that say who looked: their owner opens them to fewer people than their marks, and to nobody by purpose alone. */
import type { Agency } from '../../../../schema/principal/agency.js';
import type { Role } from '../../../../schema/principal/role.js';
import type { AccessPurpose } from '../../../../schema/principal/purpose.js';
import type { Person } from '../people.js';
import { marked } from './marks.js';

/** Who asks, and why. */
interface Asker extends Person {
  readonly purpose: AccessPurpose;
}

/** The second person at each owner: docs/commands.md. */
const reviewers: Readonly<Record<Agency, Role>> = {
  POLICE: 'SUPERVISOR_INSPECTOR',
  SOCIAL_CARE: 'TEAM_MANAGER',
  HEALTH: 'NAMED_DOCTOR',
  CPS: 'CPS_MANAGER',
};

/** Withheld for what the reader is, whatever the marks open. Nobody is the worker of the attackers' child. */
export const isNarrowed = (coordinate: string, { agency, roles, purpose }: Asker): boolean => {
  const owner = marked(coordinate)?.owner;
  if (!owner) return false;
  if (coordinate.endsWith('.accessHistory')) return true;
  const isAudit = purpose === 'AUDIT';
  if (coordinate.endsWith('AccessLog')) return !(isAudit && roles.includes('IG_AUDITOR'));
  if (!coordinate.endsWith('AccessReviews')) return false;
  return !(isAudit && agency === owner && roles.includes(reviewers[owner]));
};
