import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { FamilyRelationship } from './family-relationship.js';
import { Person } from './person.js';

export const seedFamilies: SeedPart = async ({ socialCare }, manager) => {
  const { people, family } = socialCare;
  await copyRows<Person>(manager, Person, people);
  const relationships = family.map(({ inHousehold: _, ...relationship }) => relationship);
  await copyRows<FamilyRelationship>(manager, FamilyRelationship, relationships);
  return people.length + family.length;
};
