/** Whoever may ask: the demo people, and one invented for every role that none of them has. */
import { registryOf, type IssuerName } from '../../../dev/issuer/issuers.js';
import { demoPeople } from '../../../dev/issuer/people.js';
import type { CallerAgency } from '../../../schema/principal/agency.js';
import type { Role } from '../../../schema/principal/role.js';

export interface Person {
  readonly name: string;
  readonly issuer: IssuerName;
  readonly agency: CallerAgency;
  readonly kind: 'person' | 'system';
  readonly roles: readonly Role[];
  /** Local authorities; empty where the role is bound to none. */
  readonly areas: readonly string[];
}

const everywhere = ['E06000019', 'E06000020', 'E06000051', 'E10000034'];

const agencyOf = (issuer: IssuerName): CallerAgency => {
  const found = registryOf(1).find(({ iss }) => iss.endsWith(`/${issuer}`));
  if (!found) throw new Error(`Nobody registered ${issuer}`);
  return found.agency;
};

const invented = (issuer: IssuerName, role: Role): Person => ({
  name: `${issuer}-${role.toLowerCase().replaceAll('_', '-')}`,
  ...{ issuer, agency: agencyOf(issuer), kind: 'person', roles: [role] },
  areas: issuer === 'cps' ? [] : everywhere,
});

/** The demo people, and one more for every role that none of them has. */
export const people: readonly Person[] = [
  ...demoPeople.map(({ person, issuer, kind, roles, areas }) => ({
    ...{ name: person, issuer, agency: agencyOf(issuer), kind, roles, areas },
  })),
  ...(['HAU_ASSESSOR', 'MISSING_COORDINATOR', 'CSE_TEAM', 'SUPERVISOR_SERGEANT'] as const).map(
    (role) => invented('police', role),
  ),
  invented('social-care', 'LADO'),
  ...(['PAEDIATRICIAN', 'HEALTH_VISITOR', 'SCHOOL_NURSE', 'CAMHS'] as const).map((role) =>
    invented('health', role),
  ),
  invented('cps', 'PROSECUTOR'),
];

export const personNamed = (name: string): Person => {
  const found = people.find((person) => person.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};
