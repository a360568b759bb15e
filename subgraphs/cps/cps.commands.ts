import type { Subgraph } from '../shared/server/subgraph.js';

/** What prosecutors and the police may do about a charging file, and the tables that only commands write. */
export const cpsCommands: Pick<Subgraph, 'commands' | 'entities' | 'migrations'> = {
  commands: [],
  entities: [],
  migrations: [],
};
