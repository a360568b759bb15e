import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { health } from '../../../subgraphs/health/health.subgraph.js';
import { driftOf } from '../../../subgraphs/shared/database/schema-drift.js';
import { unmarkedCoordinates } from '../../../subgraphs/shared/policy/guard.js';
import { buildSubgraph } from '../../../subgraphs/shared/server/build-schema.js';
import { freshDatabase, type FreshDatabase } from '../../support/database.js';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase('HEALTH', health);
});

afterAll(() => database.drop());

describe("health's schema", () => {
  it('is in the database what the entities say', async () => {
    expect(await database.asOwner(driftOf)).toEqual([]);
  });

  it('has no field and no argument that nobody decided about', async () => {
    const { schema } = await buildSubgraph(health);
    expect(unmarkedCoordinates(schema, 'HEALTH')).toEqual([]);
  });
});
