import { reaches } from '../../../schema/policy/level.js';
import type { CallerAgency } from '../../../schema/principal/agency.js';
import { dayOf, type CivilDate } from '../../../schema/time/instant.js';
import { authorityOf } from '../../shared/policy/row-authority.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import type { IntelligenceItem } from './intelligence-item.js';

type Release = Pick<IntelligenceItem, 'handling' | 'releasedTo' | 'sanitisedText'>;

/** Of handling code C, not sanitised, or not released to this agency by the intelligence unit. */
export const isUnreleased = (
  { handling, releasedTo, sanitisedText }: Release,
  caller: CallerAgency,
): boolean =>
  handling === 'C' || sanitisedText === null || releasedTo.every((agency) => agency !== caller);

/** M9: the day by which somebody had to look at it again is over. */
export const isReviewDue = (
  { reviewDueOn }: Pick<IntelligenceItem, 'reviewDueOn'>,
  today: CivilDate,
): boolean => reviewDueOn < today;

/**
 * M6, M9: the reports that exist for a caller. What is unreleased never leaves the police, nor does what
 * they should have looked at again.
 * INVARIANT: called before anything is counted.
 */
export const releasedItems = <Item extends Release & Pick<IntelligenceItem, 'reviewDueOn'>>(
  items: readonly Item[],
  { source, context }: { readonly source: unknown; readonly context: SubgraphContext },
): readonly Item[] => {
  const authority = authorityOf(source, context);
  const { agency } = context.request.principal;
  const today = dayOf(context.now);
  return items.filter((item) => {
    const facts = {
      isUnreleased: isUnreleased(item, agency),
      isReviewDue: isReviewDue(item, today),
    };
    return reaches(authority.about(facts).level('INTELLIGENCE'), 'FULL');
  });
};
