import { registerEnumType } from 'type-graphql';
import { dataClasses, type DataClass } from '../../../schema/policy/data-class.js';
import { agencies, type Agency } from '../../../schema/principal/agency.js';
import { roles, type Role } from '../../../schema/principal/role.js';

const enumOf = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, Name>> =>
  // The keys are exactly the names: Object.fromEntries cannot say so.
  Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;

export const AgencyEnum: Readonly<Record<Agency, Agency>> = enumOf(agencies);
registerEnumType(AgencyEnum, {
  name: 'Agency',
  description: 'An agency that holds records about children.',
});

export const DataClassEnum: Readonly<Record<DataClass, DataClass>> = enumOf(dataClasses);
registerEnumType(DataClassEnum, {
  name: 'DataClass',
  description: 'What kind of information a field holds: one row of the sharing matrix each.',
});

export const RoleEnum: Readonly<Record<Role, Role>> = enumOf(roles);
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What somebody does at an agency, as that agency vouches.',
});
