import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { PoliceReferralChild } from './police-referral-child.js';
import { PoliceReferral } from './police-referral.js';

export const seedReferrals: SeedPart = async ({ police: { policeReferrals } }, manager) => {
  await copyRows<PoliceReferral>(manager, PoliceReferral, policeReferrals);
  await copyRows<PoliceReferralChild>(manager, PoliceReferralChild, childLinks(policeReferrals));
  return policeReferrals.length;
};
