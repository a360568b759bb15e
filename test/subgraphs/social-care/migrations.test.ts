import { describe, expect, it } from '@jest/globals';
import { socialCare } from '../../../subgraphs/social-care/social-care.subgraph.js';
import { driftOf } from '../../../subgraphs/shared/database/schema-drift.js';
import { unmarkedCoordinates } from '../../../subgraphs/shared/policy/guard.js';
import { buildSubgraph } from '../../../subgraphs/shared/server/build-schema.js';
import { freshDatabase } from '../../support/database.js';

describe('the schema of children’s social care', () => {
  it('is what the migrations make', async () => {
    const database = await freshDatabase('SOCIAL_CARE', socialCare);
    try {
      expect(await database.asOwner(driftOf)).toEqual([]);
    } finally {
      await database.drop();
    }
  });

  it('can be taken back', async () => {
    const database = await freshDatabase('SOCIAL_CARE', socialCare);
    try {
      const left = await database.asOwner(async (owner) => {
        for (const _ of socialCare.migrations) await owner.undoLastMigration();
        const rows: readonly { name: string }[] = await owner.query(
          `select tablename as name from pg_tables where schemaname = current_schema and tablename <> 'migrations'`,
        );
        return rows.map(({ name }) => name);
      });
      expect(left).toEqual([]);
    } finally {
      await database.drop();
    }
  });

  it('leaves no field without a class', async () => {
    const { schema } = await buildSubgraph(socialCare);
    expect(unmarkedCoordinates(schema, 'SOCIAL_CARE')).toEqual([]);
  });
});
