import type { EntityManager } from 'typeorm';
import type { World } from '../../dev/synthetic/world.js';

/** What of the world social care's seed reads. */
export type SocialCareSeed = Pick<
  World,
  'dataset' | 'part' | 'asOf' | 'ruleset' | 'reference' | 'socialCare'
>;

/** Writes one feature's part of the world to its tables; answers the number of records. */
export type SeedPart = (world: SocialCareSeed, manager: EntityManager) => Promise<number>;

/** Rows of a link table between records and their children. */
export const childLinks = (
  records: readonly { readonly id: string; readonly childIds: readonly string[] }[],
): { recordId: string; childId: string }[] =>
  records.flatMap(({ id, childIds }) => childIds.map((childId) => ({ recordId: id, childId })));
