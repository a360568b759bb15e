/**
 * Fields that their owner opens to fewer people than their marks: who looked at a child is for those who answer
 * for it, and a work list for its owner's own people, whatever purpose opens its figures (owner rule 4).
 */
import { getNamedType } from 'graphql';
import type { Agency } from '../../../../schema/principal/agency.js';
import type { Role } from '../../../../schema/principal/role.js';
import type { AccessPurpose } from '../../../../schema/principal/purpose.js';
import type { Person } from '../people.js';
import { marked, publicSchema } from './marks.js';

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

/** How an owner orders its own work: no figure, and of no child. */
const settings: readonly string[] = ['Query.backlogThresholds'];

/** A list over many children, page by page; figures are no list. */
const isWorkList = (coordinate: string): boolean => {
  const [type = '', field = ''] = coordinate.split('.');
  const found = type === 'Query' ? publicSchema.getQueryType()?.getFields()[field] : undefined;
  return found !== undefined && getNamedType(found.type).name.endsWith('Connection');
};

/** Withheld for what the reader is, whatever the marks open. Nobody is the worker of the attackers' child. */
export const isNarrowed = (coordinate: string, { agency, roles, purpose }: Asker): boolean => {
  const owner = marked(coordinate)?.owner;
  if (!owner) return false;
  if (coordinate.endsWith('.accessHistory')) return true;
  const isAudit = purpose === 'AUDIT';
  if (coordinate.endsWith('AccessLog')) return !(isAudit && roles.includes('IG_AUDITOR'));
  if (!/(AccessReviews|DataBreaches)$/.test(coordinate)) {
    return (isWorkList(coordinate) || settings.includes(coordinate)) && agency !== owner;
  }
  return !(isAudit && agency === owner && roles.includes(reviewers[owner]));
};
