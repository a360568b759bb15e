/** An owner that is ready has answered its part of a child view already, to nobody and of nobody. */
import { GraphQLSchema, parse, validate } from 'graphql';
import type { PoolClient } from 'pg';
import { agencies, type Agency } from '../../../../schema/principal/agency.js';
import { createChildRegister } from '../../../../subgraphs/shared/child-register/child-register.js';
import { poolOf } from '../../../../subgraphs/shared/database/pool-of.js';
import type { GuardedSchema } from '../../../../subgraphs/shared/policy/withheld-in.js';
import { guardedSchema } from '../../../../subgraphs/shared/server/graphql-server.js';
import { ownPart } from '../../../../subgraphs/shared/warm-up/own-part.js';
import { warmUp } from '../../../../subgraphs/shared/warm-up/warm-up.js';
import { askSubgraph, passFor } from '../../../support/ask-subgraph.js';
import { collectedAudit, type CollectedRecord } from '../../../support/collected-audit.js';
import { seededDatabase, type SeededDatabase } from '../../../support/seeded.js';
import { testSeal } from '../../../support/test-seal.js';
import { world2014 } from '../../../support/world-2014.js';

const CONNECTIONS = 2;
const purpose = 'S47_STRATEGY_CP';

const preparedOn = async (client: PoolClient): Promise<readonly string[]> => {
  const { rows } = await client.query<{ statement: string }>(
    'select statement from pg_prepared_statements',
  );
  return rows.map(({ statement }) => statement);
};

describe.each(agencies)('an owner that warms up: %s', (owner: Agency) => {
  let database: SeededDatabase;
  let guarded: GuardedSchema;
  const records: CollectedRecord[] = [];

  /** Warms up while it is this time for the owner. */
  const warm = (now: () => string): Promise<void> => {
    const { dataSource, subgraph } = database;
    return warmUp({
      ...{ subgraph, guarded, connections: CONNECTIONS },
      sources: {
        ...{ owner, dataSource, audit: collectedAudit(records), cursors: testSeal },
        ...{ clock: { ruleset: 'WM_2014', now }, register: createChildRegister(dataSource, owner) },
      },
    });
  };

  beforeAll(async () => {
    database = await seededDatabase(owner);
    guarded = await guardedSchema(database.subgraph);
    await warm(() => '2014-11-14T17:00:00.000Z');
  }, 60_000);
  afterAll(() => database.drop());

  it('asks what a gateway may ask', () => {
    const { schema } = guarded;
    expect(schema).toBeInstanceOf(GraphQLSchema);
    expect(validate(schema, parse(ownPart(schema)))).toEqual([]);
  });

  it('records nothing: nobody was told of anybody', () => {
    expect(records).toEqual([]);
  });

  it('has prepared, on each connection, whatever a child view sends about any child of a story', async () => {
    const pool = poolOf(database.dataSource);
    const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => pool.connect()));
    const prepared = await Promise.all(clients.map(preparedOn));
    for (const client of clients) client.release();

    const asked = await askSubgraph(database.subgraph, { dataSource: database.dataSource });
    const sent = new Set<string>();
    for (const { childIds } of world2014().stories) {
      const children = childIds.map((id) => ({ __typename: 'Child', id }));
      const { statements } = await asked.ask({
        ...{ as: 'mash-social-worker', purpose, pass: passFor(purpose, childIds) },
        ...{ document: ownPart(guarded.schema), variables: { children } },
      });
      for (const statement of statements) sent.add(statement);
    }
    await asked.stop();
    sent.delete('commit');
    expect(sent.size).toBeGreaterThan(5);
    for (const known of prepared)
      expect([...sent].filter((statement) => !known.includes(statement))).toEqual([]);
  });

  it('gives every connection back when it fails', async () => {
    const pool = poolOf(database.dataSource);
    const failing = warm(() => {
      if (pool.totalCount - pool.idleCount >= CONNECTIONS) throw new Error('The clock has stopped');
      return '2014-11-14T17:00:00.000Z';
    });
    await expect(failing).rejects.toThrow('The clock has stopped');
    expect(pool.idleCount).toBe(pool.totalCount);
  });
});
