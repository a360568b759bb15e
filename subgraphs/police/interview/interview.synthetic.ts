import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { ChildInterview } from './child-interview.js';

export const seedInterviews: SeedPart = async ({ police: { childInterviews } }, manager) => {
  await copyRows<ChildInterview>(manager, ChildInterview, childInterviews);
  return childInterviews.length;
};
