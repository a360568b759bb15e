import type { Subgraph } from '../shared/server/subgraph.js';
import { PoliceCommands1416200000000 } from './migrations/1416200000000-commands.js';
import { PoliceVersions1416200000002 } from './migrations/1416200000002-versions.js';
import { submitPoliceReferral } from './referral/do-submit-police-referral.js';
import { UnknownChild } from './referral/unknown-child.js';

/** What the police's people may do, and the tables that only commands write. */
export const policeCommands: Pick<Subgraph, 'commands' | 'entities' | 'migrations'> = {
  commands: [submitPoliceReferral],
  entities: [UnknownChild],
  migrations: [PoliceCommands1416200000000, PoliceVersions1416200000002],
};
