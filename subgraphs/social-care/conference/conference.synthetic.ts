import { copyRows } from '../../shared/database/copy-rows.js';
import { childLinks, type SeedPart } from '../seed-part.synthetic.js';
import { ConferenceChild } from './conference-child.js';
import { ConferenceEnquiry } from './conference-enquiry.js';
import { InitialChildProtectionConference } from './initial-child-protection-conference.js';

export const seedConferences: SeedPart = async ({ socialCare }, manager) => {
  const { conferences } = socialCare;
  const enquiries = conferences.flatMap(({ id, section47EnquiryIds }) =>
    section47EnquiryIds.map((enquiryId) => ({ recordId: id, enquiryId })),
  );
  await copyRows<InitialChildProtectionConference>(
    manager,
    InitialChildProtectionConference,
    conferences,
  );
  await copyRows(manager, ConferenceChild, childLinks(conferences));
  await copyRows(manager, ConferenceEnquiry, enquiries);
  return conferences.length;
};
