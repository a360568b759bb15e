import type { DataClass } from '../../../schema/policy/data-class.js';
import { rowsBy } from '../../shared/loader/rows-by.js';
import { rowsByClass, type RowPolicy } from '../../shared/policy/row-class.js';
import type { SubgraphContext } from '../../shared/server/subgraph-context.js';
import { AgencyIdentifier } from './agency-identifier.js';
import type { IdentifierScheme } from './identifier-scheme.js';

const identifiersOfChild = rowsBy(AgencyIdentifier, { key: 'childId', inOrderOf: 'scheme' });

/** Numbers of the health service and of schools, and the authority's own; all others tell of a criminal record. */
const classOf = (scheme: IdentifierScheme): DataClass => {
  if (scheme === 'NHS_NUMBER' || scheme === 'UPN') return 'IDENTITY_NHS_UPN';
  return scheme === 'LA_CHILD_ID' ? 'IDENTITY' : 'IDENTITY_PNC_CRO';
};

const policy: RowPolicy<AgencyIdentifier> = {
  dataClass: 'IDENTITY_NHS_UPN',
  listedAt: 'SUMMARY',
  classOf: ({ scheme }) => ({ insteadOf: 'IDENTITY_NHS_UPN', is: classOf(scheme) }),
};

/**
 * The numbers of a child that this caller may know of. INVARIANT: social care's policy opens no number of
 * the police or the CPS to anybody; such a row does not exist here.
 */
export const identifiersByClass = async (
  childId: string,
  place: { readonly source: unknown; readonly context: SubgraphContext },
): Promise<readonly AgencyIdentifier[]> =>
  rowsByClass(await identifiersOfChild.load(place.context, childId), policy, place);
