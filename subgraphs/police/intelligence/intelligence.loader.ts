import { rowsBy } from '../../shared/loader/rows-by.js';
import { IntelligenceItem } from './intelligence-item.js';
import { IntelligenceReview } from './intelligence-review.js';

export const intelligenceOfChild = rowsBy(IntelligenceItem, {
  through: { table: 'intelligence_item_child', key: 'child_id', record: 'record_id' },
  newestFirst: 'reportedAt',
});

export const reviewsOfItem = rowsBy(IntelligenceReview, {
  key: 'intelligenceItemId',
  newestFirst: 'reviewedAt',
});
