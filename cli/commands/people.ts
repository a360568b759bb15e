import pc from 'picocolors';
import { demoPeople } from '../../dev/issuer/people.js';
import { purposesOf } from '../../dev/issuer/purposes-of.js';
import { printTable } from './print-table.js';

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
