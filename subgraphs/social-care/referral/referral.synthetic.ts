import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { Referral } from './referral.js';

export const seedReferrals: SeedPart = async ({ socialCare }, manager) => {
  await copyRows<Referral>(manager, Referral, socialCare.referrals);
  return socialCare.referrals.length;
};
