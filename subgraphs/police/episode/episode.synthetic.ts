import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { EpisodePerson } from './episode-person.js';

export const seedEpisodePeople: SeedPart = async ({ police }, manager) => {
  const rows = [...police.missingCases, ...police.custodyRecords].flatMap(({ reference, people }) =>
    people.map((person) => ({ ...person, reference })),
  );
  await copyRows<EpisodePerson>(manager, EpisodePerson, rows);
  return 0;
};
