import { Dataset } from './clock/dataset.js';
import type { EntityClass, MigrationClass } from './database/data-source.js';

/** What the shared machinery keeps in every agency's database, beside the agency's own records. */
export const machinery: {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
} = {
  entities: [Dataset],
  migrations: [],
};
