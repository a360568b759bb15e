import { copyRows } from '../../shared/database/copy-rows.js';
import type { SeedPart } from '../seed-part.synthetic.js';
import { Section47Enquiry } from './section-47-enquiry.js';

export const seedSection47Enquiries: SeedPart = async ({ socialCare }, manager) => {
  const { section47Enquiries } = socialCare;
  await copyRows<Section47Enquiry>(manager, Section47Enquiry, section47Enquiries);
  return section47Enquiries.length;
};
