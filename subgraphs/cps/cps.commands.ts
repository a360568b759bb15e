import type { Subgraph } from '../shared/server/subgraph.js';
import { CpsCommands1416200000003 } from './migrations/1416200000003-commands.js';
import { VictimInformationRequest } from './victim-information/victim-information-request.js';

/** What prosecutors and the police may do about a charging file, and the tables that only commands write. */
export const cpsCommands: Pick<Subgraph, 'commands' | 'entities' | 'migrations'> = {
  commands: [],
  entities: [VictimInformationRequest],
  migrations: [CpsCommands1416200000003],
};
