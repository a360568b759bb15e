import { Dataset } from '../shared/clock/dataset.js';
import type { Subgraph } from '../shared/server/subgraph.js';
import { PoliceChild } from './child/police-child.js';
import { PoliceChildRecordResolver, PoliceOfChildResolver } from './child/police-child.resolver.js';
import { CrimeReportChild } from './crime/crime-report-child.js';
import { CrimeReport } from './crime/crime-report.js';
import { CrimeReportResolver, CrimesOfChildResolver } from './crime/crime.resolver.js';
import { Offence } from './crime/offence.js';
import { PoliceRecords1416000000000 } from './migrations/1416000000000-police-records.js';
import { Safeguarding1416000000100 } from './migrations/1416000000100-safeguarding.js';
import { policeEpisodes } from './police.episodes.js';
import { policeHoldings } from './police.holdings.js';
import { safeguarding } from './police.safeguarding.js';

/** The police's part of the graph: what the registered features hold and answer. */
export const police: Subgraph = {
  name: 'police',
  owner: 'POLICE',
  resolvers: [
    PoliceOfChildResolver,
    PoliceChildRecordResolver,
    CrimesOfChildResolver,
    CrimeReportResolver,
    ...safeguarding.resolvers,
  ],
  entities: [
    Dataset,
    PoliceChild,
    CrimeReport,
    CrimeReportChild,
    Offence,
    ...safeguarding.entities,
  ],
  migrations: [PoliceRecords1416000000000, Safeguarding1416000000100],
  holdings: policeHoldings,
  episodes: policeEpisodes,
};
