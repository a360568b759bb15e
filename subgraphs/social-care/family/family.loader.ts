import { rowBy, rowsBy } from '../../shared/loader/rows-by.js';
import { FamilyRelationship } from './family-relationship.js';
import { Person } from './person.js';

export const familyOfChild = rowsBy(FamilyRelationship, {
  key: 'childId',
  inOrderOf: 'relationship',
});

export const personById = rowBy(Person, { key: 'id' });
