import type { EntityManager } from 'typeorm';
import type { World } from '../../dev/synthetic/world.js';

/** What of the world the police's seed reads. */
export type PoliceSeed = Pick<World, 'dataset' | 'asOf' | 'ruleset' | 'police' | 'socialCare'>;

/** Writes one feature's part of the world to its tables; answers the number of records. */
export type SeedPart = (world: PoliceSeed, manager: EntityManager) => Promise<number>;

/** Rows of a link table between records and their children. */
export const childLinks = (
  records: readonly { readonly id: string; readonly childIds: readonly string[] }[],
): { recordId: string; childId: string }[] =>
  records.flatMap(({ id, childIds }) => childIds.map((childId) => ({ recordId: id, childId })));
