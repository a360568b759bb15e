import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { operational } from '../../marks.js';
import { Section47Enquiry } from '../section-47-enquiry.js';

/** The oldest first. An enquiry is of the local authority that led its strategy discussion. */
export const section47Enquiries = workList(Section47Enquiry, {
  dataClass: 'SAFEGUARDING',
  where: `exists (select from strategy_discussion s where s.id = t.strategy_discussion_id
      and (cardinality(:areas::text[]) = 0 or s.area = any(:areas::text[]))
      and (:area::text is null or s.area = :area::text))
    and (not :openOnly::boolean or t.ended_on is null)`,
  order: { direction: 'asc', terms: [{ sql: 't.started_on', type: 'date' }] },
});

export const Section47EnquiryConnection = workListType(Section47Enquiry, {
  mark: operational,
  description: 'Section 47 enquiries of a work list of social care.',
});
