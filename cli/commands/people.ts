import pc from 'picocolors';
import { issuerOf, registryOf } from '../../dev/issuer/issuers.js';
import { demoPeople, type DemoPerson } from '../../dev/issuer/people.js';
import { accessPurposes, type AccessPurpose } from '../../schema/principal/purpose.js';
import { mayUsePurpose } from '../../schema/policy/role-purpose.js';
import { printTable } from './print-table.js';

/** Agencies come from the registry, as they do for a token; its addresses do not matter here. */
const registry = registryOf(0);

const purposesOf = ({ issuer, roles }: DemoPerson): readonly AccessPurpose[] => {
  const agency = registry.find(({ iss }) => iss === issuerOf(issuer))?.agency;
  if (agency === undefined) return [];
  return accessPurposes.filter((purpose) => mayUsePurpose(agency, roles, purpose));
};

/** `childview people`: whom `token` and `query --as` take, and what each may ask for. */
export const printPeople = (): void => {
  printTable(
    demoPeople.map((person) => [
      pc.bold(person.person),
      person.title,
      pc.dim(purposesOf(person).join(' ')),
    ]),
  );
};
