/** An agency's database as the attackers find it: the world of 2014, the target in every table, canaries. */
import { subgraphOf, type Agency } from '../../../../schema/principal/agency.js';
import { register } from '../../../../subgraphs/register.js';
import { freshDatabase, type FreshDatabase } from '../../../support/database.js';
import { world2014 } from '../../../support/world-2014.js';
import { plantCanaries } from './canaries.js';
import { writeEpisodes } from './episodes.js';
import { makeTargetHeld } from './target-child.js';

/** A copy of its own; the template is written once per Jest run. */
export const attackedDatabase = async (agency: Agency): Promise<FreshDatabase> => {
  const registration = register[subgraphOf[agency]];
  const subgraph = await registration.subgraph();
  const write = await registration.seed();
  return freshDatabase(agency, {
    ...subgraph,
    content: {
      name: 'attacked',
      write: async (owner) => {
        await owner.transaction(async (manager) => {
          await write(world2014(), manager);
          await makeTargetHeld(agency, manager);
          await writeEpisodes(agency, manager);
          await plantCanaries(agency, owner, manager);
        });
        await owner.query('analyze');
      },
    },
  });
};
