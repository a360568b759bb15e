import type { EntityManager } from 'typeorm';
import type { World } from '../../dev/synthetic/world.js';
import { replaceDataset } from '../shared/clock/replace-dataset.js';
import { seedBails } from './bail/bail.synthetic.js';
import { seedChildren } from './child/child.synthetic.js';
import { seedCrimes } from './crime/crime.synthetic.js';
import { seedPeople } from './person/person.synthetic.js';
import { seedExploitation } from './exploitation/exploitation.synthetic.js';
import { seedHarmAssessments } from './harm-assessment/harm-assessment.synthetic.js';
import { seedIncidents } from './incident/incident.synthetic.js';
import { seedIntelligence } from './intelligence/intelligence.synthetic.js';
import { seedInterviews } from './interview/interview.synthetic.js';
import { seedMissing } from './missing/missing.synthetic.js';
import { seedPoliceProtections } from './police-protection/police-protection.synthetic.js';
import { seedReferrals } from './referral/referral.synthetic.js';
import { seedUnits } from './unit/unit.synthetic.js';
import { seedWarningFlags } from './warning-flag/warning-flag.synthetic.js';
import { seedAuditCases } from './audit-case/audit-case.synthetic.js';
import { seedCustody } from './custody/custody.synthetic.js';
import { seedDigitalExhibits } from './digital-exam/digital-exam.synthetic.js';
import { seedInvestigations } from './investigation/investigation.synthetic.js';
import { seedLadoNotifications } from './lado/lado.synthetic.js';
import { seedOffenders } from './offender/offender.synthetic.js';
import { seedSuspects } from './suspect/suspect.synthetic.js';
import { seedPosts } from './staffing/staffing.synthetic.js';
import { seedForce } from './force/force.synthetic.js';
import { seedTeams } from './team/team.synthetic.js';
import type { SeedPart } from './seed-part.synthetic.js';

/** One line a feature, in any order: no table refers to another by a foreign key. */
const parts: readonly SeedPart[] = [
  seedChildren,
  seedPeople,
  seedCrimes,
  seedExploitation,
  seedHarmAssessments,
  seedIncidents,
  seedIntelligence,
  seedInterviews,
  seedMissing,
  seedPoliceProtections,
  seedReferrals,
  seedUnits,
  seedWarningFlags,
  seedAuditCases,
  seedCustody,
  seedDigitalExhibits,
  seedInvestigations,
  seedLadoNotifications,
  seedOffenders,
  seedSuspects,
  seedBails,
  seedForce,
  seedTeams,
  seedPosts,
];

/**
 * Replaces everything in the police's tables by the world's part of them; answers the number of
 * records. The manager is a transaction's, so that a failed seed leaves what was there.
 */
export const seedPolice = async (world: World, manager: EntityManager): Promise<number> => {
  await replaceDataset(world, { manager, system: 'POLICE_RECORDS' });
  let records = 0;
  for (const part of parts) records += await part(world, manager);
  return records;
};
