import { rowBy } from '../../shared/loader/rows-by.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { fullName, PolicePerson } from './police-person.js';
import type { PolicePersonRef } from './police-person-ref.type.js';

const people = rowBy(PolicePerson, { key: 'id' });

/** A person as a record refers to them; null when the record names nobody. */
export const personRef = async (
  context: SubgraphContext,
  personId: string | null,
): Promise<Readonly<PolicePersonRef> | null> => {
  const person = personId === null ? null : await people.load(context, personId);
  return person && { id: person.id, role: person.role, name: fullName(person) };
};
