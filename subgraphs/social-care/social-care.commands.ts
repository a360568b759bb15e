import type { Subgraph } from '../shared/server/subgraph.js';

/** What children's social care and its partners may do, and the tables that only commands write. */
export const socialCareCommands: Pick<Subgraph, 'commands' | 'entities' | 'migrations'> = {
  commands: [],
  entities: [],
  migrations: [],
};
