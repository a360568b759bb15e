import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { ReturnHomeInterview } from './return-home-interview.js';

export const seedReturnHomeInterviews: SeedPart = async ({ socialCare }, manager) => {
  const { returnHomeInterviews } = socialCare;
  await copyRows<ReturnHomeInterview>(manager, ReturnHomeInterview, returnHomeInterviews);
  return returnHomeInterviews.length;
};
