import { rowsBy } from '../../shared/loader/rows-by.js';
import { Section47Enquiry } from './section-47-enquiry.js';

export const section47EnquiriesOfChild = rowsBy(Section47Enquiry, {
  key: 'childId',
  newestFirst: 'startedOn',
});
