// First of all: decorators of every class below need it when they run.
import 'reflect-metadata';
import type { World } from '../dev/synthetic/world.js';
import type { SubgraphName } from '../schema/principal/agency.js';
import type { EntityManager } from 'typeorm';
import type { Subgraph } from './shared/server/subgraph.js';

/**
 * Writes what an agency holds of a synthetic world to its tables, in place of what was there or, for a
 * further part of a dataset, beside it; answers the number of records.
 */
export type Seed = (world: World, manager: EntityManager) => Promise<number>;

interface Registration {
  readonly subgraph: () => Promise<Subgraph>;
  readonly seed: () => Promise<Seed>;
}

/** One line per agency. A process loads only its own. */
export const register: Readonly<Record<SubgraphName, Registration>> = {
  police: {
    subgraph: async () => (await import('./police/police.subgraph.js')).police,
    seed: async () => (await import('./police/police.synthetic.js')).seedPolice,
  },
  'social-care': {
    subgraph: async () => (await import('./social-care/social-care.subgraph.js')).socialCare,
    seed: async () => (await import('./social-care/social-care.synthetic.js')).seedSocialCare,
  },
  health: {
    subgraph: async () => (await import('./health/health.subgraph.js')).health,
    seed: async () => (await import('./health/health.synthetic.js')).seedHealth,
  },
  cps: {
    subgraph: async () => (await import('./cps/cps.subgraph.js')).cps,
    seed: async () => (await import('./cps/cps.synthetic.js')).seedCps,
  },
};
