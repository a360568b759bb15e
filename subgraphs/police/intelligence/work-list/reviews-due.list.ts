import type { Classification } from '../../../shared/policy/classified.js';
import { workListType } from '../../../shared/work-list/work-list-type.js';
import { workList } from '../../../shared/work-list/work-list.js';
import { ofChildrenIn } from '../../of-children-in.js';
import { IntelligenceItem } from '../intelligence-item.js';

/** That a report is there is intelligence too: a list of reports opens with the reports alone. */
export const intelligenceList: Classification = { as: ['INTELLIGENCE'], at: 'FULL' };

/** Reports whose day of review is over (M9), or will be by a day that is named; the longest overdue first. */
export const intelligenceReviewsDue = workList(IntelligenceItem, {
  dataClass: 'INTELLIGENCE',
  where: `t.review_due_on <= coalesce(:dueBy::date, :today::date - 1)
    and ${ofChildrenIn('intelligence_item_child')}`,
  order: { direction: 'asc', terms: [{ sql: 't.review_due_on', type: 'date' }] },
});

export const IntelligenceItemConnection = workListType(IntelligenceItem, {
  mark: intelligenceList,
  description: 'Intelligence reports that somebody must look at again.',
});
