/** An agency's database with its part of a synthetic world, that of 2014 unless said, written once per Jest run. */
import { generateParts } from '../../dev/synthetic/generate.js';
import { hashedId } from '../../dev/synthetic/random.js';
import type { DatasetName } from '../../dev/synthetic/world/common.js';
import { subgraphOf, type Agency } from '../../schema/principal/agency.js';
import { register } from '../../subgraphs/register.js';
import type { EpisodeFinder } from '../../subgraphs/shared/server/pass-endpoint.js';
import { passDesk } from '../../subgraphs/shared/server/pass-desk.js';
import type { Subgraph } from '../../subgraphs/shared/server/subgraph.js';
import { freshDatabase, type FreshDatabase } from './database.js';
import { world2014 } from './world-2014.js';

/** The id of a child of a story: `childOf('ST-03', 'girl')`. */
export const childOf = (story: string, key: string): string =>
  hashedId('wm2014', 'child', `${story}:${key}`);

const asOf = '2014-11-14T17:00:00.000Z';

export interface SeededDatabase extends FreshDatabase {
  readonly subgraph: Subgraph;
  /** Where the agency finds its episodes, over the app role. */
  readonly finder: EpisodeFinder;
}

export const seededDatabase = async (
  agency: Agency,
  dataset: DatasetName = 'wm2014',
): Promise<SeededDatabase> => {
  const registration = register[subgraphOf[agency]];
  const subgraph = await registration.subgraph();
  const seed = await registration.seed();
  const database = await freshDatabase(agency, {
    ...subgraph,
    content: {
      name: dataset,
      write: async (owner) => {
        const parts = dataset === 'wm2014' ? [world2014()] : generateParts(dataset);
        await owner.transaction(async (manager) => {
          for (const part of parts) await seed(part, manager);
        });
      },
    },
  });
  const clock = { ruleset: 'WM_2014', now: () => asOf } as const;
  const finder = subgraph.episodes(passDesk(agency, database.dataSource), clock);
  return { ...database, subgraph, finder };
};
