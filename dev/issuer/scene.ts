import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { CallerAgency } from '../../schema/principal/agency.js';
import type { AccessPurpose } from '../../schema/principal/purpose.js';
import type { Story } from '../synthetic/world.js';
import { demoPeople, type DemoPerson } from './people.js';
import { agencyOf, purposesOf } from './purposes-of.js';

interface ScenePerson extends Pick<DemoPerson, 'person' | 'name' | 'title'> {
  readonly agency: CallerAgency;
  readonly purposes: readonly AccessPurpose[];
}

/** Whom one can act as, and about whom one can ask; for the explorer. */
export interface Scene {
  readonly people: readonly ScenePerson[];
  /** None while nothing runs on this data directory. */
  readonly stories: readonly Pick<Story, 'story' | 'title' | 'childIds' | 'episodes'>[];
}

const run = z.object({ dataset: z.string() });

/** What `start` says that the databases hold; null while nothing runs. */
const runningDataset = async (dataDir: string): Promise<string | null> => {
  try {
    const text = await readFile(join(dataDir, 'run.json'), 'utf8');
    return run.parse(JSON.parse(text)).dataset || null;
  } catch {
    return null;
  }
};

const people = demoPeople.map((one): ScenePerson => {
  const { person, name, title } = one;
  return { person, name, title, agency: agencyOf(one), purposes: purposesOf(one) };
});

/** The stories of a dataset are told once, when first asked for: it takes the better part of a second. */
export const createScene = (dataDir: string): (() => Promise<Scene>) => {
  const told = new Map<string, Promise<Scene['stories']>>();
  const tell = async (dataset: string): Promise<Scene['stories']> => {
    const { isDatasetName, storiesOf } = await import('../synthetic/generate.js');
    if (!isDatasetName(dataset)) return [];
    return storiesOf(dataset).map(({ story, title, childIds, episodes }) => ({
      ...{ story, title, childIds, episodes },
    }));
  };
  return async () => {
    const dataset = await runningDataset(dataDir);
    if (dataset === null) return { people, stories: [] };
    const stories = told.get(dataset) ?? tell(dataset);
    told.set(dataset, stories);
    return { people, stories: await stories };
  };
};
