import { rolesForPurpose } from '../../../schema/policy/role-purpose.js';
import { reaches } from '../../../schema/policy/level.js';
import type { Role } from '../../../schema/principal/role.js';
import { authorityOf, bindAuthority } from '../../shared/policy/row-authority.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';

/** A record that says which health service made it, by the role of whoever wrote it. */
export interface ServiceRecord {
  readonly recordedByRole: Role;
}

/** What the records were reached through, and the request. */
interface Place {
  readonly source: unknown;
  readonly context: SubgraphContext;
}

/** The services that the caller acts for now: roles that may not use this purpose do not count. */
const servicesOf = ({ request }: SubgraphContext): readonly Role[] => {
  const { principal, purpose } = request;
  if (purpose === null || principal.agency !== 'HEALTH') return [];
  return rolesForPurpose(principal.agency, principal.roles, purpose);
};

/** Binds each record that another service made to the decisions about such records. */
export const readUnderOwnService = <Row extends ServiceRecord>(
  rows: readonly Row[],
  place: Place,
): readonly Row[] => {
  const services = servicesOf(place.context);
  const own = authorityOf(place.source, place.context);
  const others = own.about({ isOwnService: false });
  for (const row of rows) {
    bindAuthority(row, services.includes(row.recordedByRole) ? own : others);
  }
  return rows;
};

/**
 * Owner rule (1): HEALTH_SENSITIVE is FULL for the service that made the record. The others' records do
 * not exist for the caller. INVARIANT: called before anything is counted or paged.
 */
export const sensitiveRows = <Row extends ServiceRecord>(
  rows: readonly Row[],
  place: Place,
): readonly Row[] =>
  readUnderOwnService(rows, place).filter((row) =>
    reaches(authorityOf(row, place.context).level('HEALTH_SENSITIVE'), 'FULL'),
  );
