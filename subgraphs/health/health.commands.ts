import type { Subgraph } from '../shared/server/subgraph.js';

/** What health's people may do, and the tables that only commands write. */
export const healthCommands: Pick<Subgraph, 'commands' | 'entities' | 'migrations'> = {
  commands: [],
  entities: [],
  migrations: [],
};
