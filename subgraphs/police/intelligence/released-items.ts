import type { Agency, CallerAgency } from '../../../schema/principal/agency.js';
import type { IntelligenceItem } from './intelligence-item.js';

type Release = Pick<IntelligenceItem, 'handling' | 'releasedTo' | 'sanitisedText'>;

/**
 * The reports that exist for a caller of this agency. The police have them all. For anybody else only
 * what the intelligence unit released to them, sanitised, under handling code P: a report of code C
 * never leaves the police, whatever it says of release. INVARIANT: called before anything is counted.
 */
export const releasedItems = <Item extends Release>(
  items: readonly Item[],
  { caller, owner }: { readonly caller: CallerAgency; readonly owner: Agency },
): readonly Item[] =>
  caller === owner
    ? items
    : items.filter(
        ({ handling, releasedTo, sanitisedText }) =>
          handling === 'P' &&
          sanitisedText !== null &&
          releasedTo.some((agency) => agency === caller),
      );
