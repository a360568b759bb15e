import { mayUsePurpose } from '../../schema/policy/role-purpose.js';
import type { CallerAgency } from '../../schema/principal/agency.js';
import { accessPurposes, type AccessPurpose } from '../../schema/principal/purpose.js';
import { issuerOf, registryOf } from './issuers.js';
import type { DemoPerson } from './people.js';

/** Agencies come from the registry, as they do for a token; its addresses do not matter here. */
const registry = registryOf(0);

/** Throws an Error for a person of an issuer that is not in the registry. */
export const agencyOf = ({ issuer }: DemoPerson): CallerAgency => {
  const found = registry.find(({ iss }) => iss === issuerOf(issuer));
  if (!found) throw new Error('A demo person of no issuer');
  return found.agency;
};

/** What a demo person may ask for. */
export const purposesOf = (person: DemoPerson): readonly AccessPurpose[] =>
  accessPurposes.filter((purpose) => mayUsePurpose(agencyOf(person), person.roles, purpose));
