import { registerEnumType } from 'type-graphql';
import { dataClasses, type DataClass } from '../../../schema/policy/data-class.js';
import { agencies, type Agency } from '../../../schema/principal/agency.js';

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
