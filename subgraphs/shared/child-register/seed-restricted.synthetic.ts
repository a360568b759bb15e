import type { EntityManager } from 'typeorm';
import type { Instant } from '../../../schema/time/instant.js';
import { copyRows } from '../database/copy-rows.js';
import { RestrictedRecord } from './restricted-record.js';

interface KnownChild {
  readonly childId: string;
  readonly isRestricted: boolean;
}

/** M4 in a dataset, for an agency whose own record of a child has no such flag. */
export const seedRestricted = (
  children: readonly KnownChild[],
  since: Instant,
  manager: EntityManager,
): Promise<void> => {
  const restricted = children.filter(({ isRestricted }) => isRestricted);
  const ground = 'Marked as restricted in the dataset.';
  const rows = restricted.map(({ childId }) => ({ childId, ground, since }));
  return copyRows<RestrictedRecord>(manager, RestrictedRecord, rows);
};
