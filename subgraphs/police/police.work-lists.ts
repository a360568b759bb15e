import type { Subgraph } from '../shared/server/subgraph.js';
import { CustodyListResolver } from './custody/work-list/custody-list.resolver.js';
import { UnflaggedCseChildrenResolver } from './exploitation/work-list/unflagged.resolver.js';
import { HarmAssessmentBacklogResolver } from './harm-assessment/work-list/backlog.resolver.js';
import { InvestigationListResolver } from './investigation/work-list/investigation-list.resolver.js';
import { LadoListResolver } from './lado/work-list/lado-list.resolver.js';
import { MissingListResolver } from './missing/work-list/missing-list.resolver.js';

/** Lists over many children, for the police's own staff. */
export const policeWorkLists: Subgraph['resolvers'] = [
  HarmAssessmentBacklogResolver,
  InvestigationListResolver,
  CustodyListResolver,
  UnflaggedCseChildrenResolver,
  MissingListResolver,
  LadoListResolver,
];
