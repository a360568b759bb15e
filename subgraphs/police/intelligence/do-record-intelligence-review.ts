import { InputType } from 'type-graphql';
import type { CivilDate } from '../../../schema/time/instant.js';
import { addMonths } from '../../shared/clock/civil-months.js';
import { command } from '../../shared/command/command.js';
import { ChangeInput } from '../../shared/command/command-input.js';
import { badInput } from '../../shared/command/refusals.js';
import { TakesDay, TakesId, TakesText } from '../../shared/command/takes.js';
import { requireOfTheirAreas } from '../child/require-held.js';
import { IntelligenceItem } from './intelligence-item.js';
import { IntelligenceReview } from './intelligence-review.js';

/**
 * Ten years: the longest between two reviews, that of the gravest of the review groups (Authorised Professional Practice
 * on information management: review, retention and disposal).
 */
const LONGEST_MONTHS = 120;

@InputType({ description: 'An intelligence report that somebody looked at again, and keeps.' })
class RecordIntelligenceReviewInput extends ChangeInput {
  @TakesId('Opaque id of the report.')
  intelligenceItemId!: string;

  @TakesDay('By when it must be reviewed next: after today, and within ten years.')
  nextDueOn!: CivilDate;

  @TakesText('Why it is still needed for a policing purpose.')
  reason!: string;
}

export const recordIntelligenceReview = command({
  name: 'recordIntelligenceReview',
  does: 'Records that an intelligence report was reviewed and is kept, why, and by when it is reviewed next. Until then those to whom it was released may have it again.',
  input: RecordIntelligenceReviewInput,
  shows: { field: 'intelligenceItem', record: IntelligenceItem },
  act: async ({ intelligenceItemId: id, nextDueOn, reason, expectedVersion }, work) => {
    const argument = 'input.intelligenceItemId';
    const item = await work.lock(IntelligenceItem, id, { argument, expectedVersion });
    const childIds = await work.childrenOf('intelligence_item_child', id);
    await requireOfTheirAreas(childIds, work);
    if (nextDueOn <= work.today || nextDueOn > addMonths(work.today, LONGEST_MONTHS)) {
      throw badInput('input.nextDueOn', 'The next review is after today, and within ten years.');
    }
    await work.add(IntelligenceReview, {
      ...{ id: work.newId(), intelligenceItemId: id, reviewedAt: work.now, byRole: work.role },
      ...{ reason, wasDueOn: item.reviewDueOn, nextDueOn },
    });
    await work.change(IntelligenceItem, item, { reviewDueOn: nextDueOn });
    return { recordId: id, childIds };
  },
});
