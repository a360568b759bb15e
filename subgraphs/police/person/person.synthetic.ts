import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { PolicePerson } from './police-person.js';

export const seedPeople: SeedPart = async ({ police }, manager) => {
  await copyRows<PolicePerson>(manager, PolicePerson, police.people);
  return police.people.length;
};
