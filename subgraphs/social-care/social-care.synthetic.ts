import type { EntityManager } from 'typeorm';
import { replaceDataset } from '../shared/clock/replace-dataset.js';
import { seedAccommodationResponses } from './accommodation-response/accommodation-response.synthetic.js';
import { seedAddresses } from './address/address.synthetic.js';
import { seedAssessments } from './assessment/assessment.synthetic.js';
import { seedCaseFiles } from './child/case-file.synthetic.js';
import { seedChildIndex } from './child-index/child-index.synthetic.js';
import { seedChildInNeedPlans } from './child-in-need-plan/child-in-need-plan.synthetic.js';
import { seedConferences } from './conference/conference.synthetic.js';
import { seedContacts } from './contact/contact.synthetic.js';
import { seedEarlyHelp } from './early-help/early-help.synthetic.js';
import { seedFamilies } from './family/family.synthetic.js';
import { seedHouseholds } from './household/household.synthetic.js';
import { seedLadoCases } from './lado/lado-case.synthetic.js';
import { seedLocalAuthorities } from './local-authority/local-authority.synthetic.js';
import { seedLookedAfter } from './looked-after/looked-after.synthetic.js';
import { seedMash } from './mash/mash.synthetic.js';
import { seedMeetings } from './meeting/meeting.synthetic.js';
import { seedMissingEpisodes } from './missing-episode/missing-episode.synthetic.js';
import { seedProtectionPlans } from './protection-plan/protection-plan.synthetic.js';
import { seedReferrals } from './referral/referral.synthetic.js';
import { seedReturnHomeInterviews } from './return-home-interview/return-home-interview.synthetic.js';
import { seedSection47Enquiries } from './section-47-enquiry/section-47-enquiry.synthetic.js';
import type { SeedPart, SocialCareSeed } from './seed-part.synthetic.js';
import { seedStrategyDiscussions } from './strategy-discussion/strategy-discussion.synthetic.js';
import { seedWorkers } from './worker/worker.synthetic.js';

/** One line a feature, in any order: no table refers to another by a foreign key. */
const parts: readonly SeedPart[] = [
  seedLocalAuthorities,
  seedWorkers,
  seedChildIndex,
  seedCaseFiles,
  seedAddresses,
  seedFamilies,
  seedHouseholds,
  seedContacts,
  seedReferrals,
  seedAssessments,
  seedStrategyDiscussions,
  seedMeetings,
  seedSection47Enquiries,
  seedConferences,
  seedProtectionPlans,
  seedChildInNeedPlans,
  seedLookedAfter,
  seedMissingEpisodes,
  seedReturnHomeInterviews,
  seedLadoCases,
  seedEarlyHelp,
  seedAccommodationResponses,
  seedMash,
];

/**
 * Replaces everything in social care's tables by the world's part of them; answers the number of
 * records. The manager is a transaction's, so that a failed seed leaves what was there.
 */
export const seedSocialCare = async (
  world: SocialCareSeed,
  manager: EntityManager,
): Promise<number> => {
  await replaceDataset(world, { manager, system: 'SOCIAL_CARE_RECORDS' });
  let records = 0;
  for (const part of parts) records += await part(world, manager);
  return records;
};
