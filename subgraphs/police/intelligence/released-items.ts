import { reaches } from '../../../schema/policy/level.js';
import type { CallerAgency } from '../../../schema/principal/agency.js';
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

/**
 * M6: the reports that exist for a caller. What is unreleased never leaves the police.
 * INVARIANT: called before anything is counted.
 */
export const releasedItems = <Item extends Release>(
  items: readonly Item[],
  { source, context }: { readonly source: unknown; readonly context: SubgraphContext },
): readonly Item[] => {
  const released = authorityOf(source, context);
  const unreleased = released.about({ isUnreleased: true });
  const { agency } = context.request.principal;
  return items.filter((item) =>
    reaches((isUnreleased(item, agency) ? unreleased : released).level('INTELLIGENCE'), 'FULL'),
  );
};
