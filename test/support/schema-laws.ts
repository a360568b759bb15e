/** What holds of every agency's schema, in the database and in the graph. */
import { describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { EntityClass } from '../../subgraphs/shared/database/data-source.js';
import { driftOf } from '../../subgraphs/shared/database/schema-drift.js';
import { recordKind } from '../../subgraphs/shared/record/kept-record.js';
import { unprotect } from '../../subgraphs/shared/row-security/protect.js';
import { unmarkedCoordinates } from '../../subgraphs/shared/policy/guard.js';
import { buildSubgraph } from '../../subgraphs/shared/server/build-schema.js';
import type { Subgraph } from '../../subgraphs/shared/server/subgraph.js';
import { freshDatabase } from './database.js';

const tablesSql = `select relname as name from pg_class
  where relnamespace = current_schema::regnamespace and relkind in ('r', 'p')
    and not relispartition and relname <> 'migrations'`;

/** Tables that anybody could read past their policies: not bound, or owned by whom policies do not bind. */
const unprotectedSql = `select relname as name from pg_class
  where relnamespace = current_schema::regnamespace and relkind in ('r', 'p')
    and not (relrowsecurity and relowner = current_user::regrole)`;

/** Policies lean on the tables that a migration takes away. */
const withoutProtection = async (owner: DataSource): Promise<void> => {
  const queryRunner = owner.createQueryRunner();
  await unprotect(queryRunner);
  await queryRunner.release();
};

/** What is drawn, or kept of access to records, and is none itself (ADR 0068). */
const isNoRecord: ReadonlySet<string> = new Set([
  ...['Force', 'PolicingArea', 'LocalAuthority'],
  ...['BreakGlass', 'DataBreach', 'FeedSubscriber'],
]);

const metadata = z.object({
  TypeGraphQLMetadataStorage: z.object({
    objectTypes: z.array(z.object({ name: z.string(), target: z.unknown() })),
  }),
});

/** The type of the graph that a class is; null for a table that is none. */
const typeOf = (entity: EntityClass): string | null =>
  metadata
    .parse(globalThis)
    .TypeGraphQLMetadataStorage.objectTypes.find(({ target }) => target === entity)?.name ?? null;

export const describeSchemaOf = (subgraph: Subgraph): void => {
  describe(`the schema of ${subgraph.name}`, () => {
    it('is what the migrations make', async () => {
      const database = await freshDatabase(subgraph.owner, subgraph);
      try {
        expect(await database.asOwner(driftOf)).toEqual([]);
      } finally {
        await database.drop();
      }
    });

    it('can be taken back', async () => {
      const database = await freshDatabase(subgraph.owner, subgraph);
      try {
        const left = await database.asOwner(async (owner) => {
          await withoutProtection(owner);
          for (const _ of subgraph.migrations) await owner.undoLastMigration();
          return owner.query<readonly { name: string }[]>(tablesSql);
        });
        expect(left).toEqual([]);
      } finally {
        await database.drop();
      }
    });

    it('has a row rule for every table, and no rule for any other', async () => {
      const database = await freshDatabase(subgraph.owner, subgraph);
      try {
        const tables = await database.rows<{ name: string }>(tablesSql);
        expect(tables.map(({ name }) => name).toSorted()).toEqual(
          Object.keys(subgraph.rows).toSorted(),
        );
      } finally {
        await database.drop();
      }
    });

    it('has row-level security on every table, and nothing of the app role’s own', async () => {
      const database = await freshDatabase(subgraph.owner, subgraph);
      try {
        expect(await database.rows(unprotectedSql)).toEqual([]);
      } finally {
        await database.drop();
      }
    });

    it('says of every record where it came from, and how it is to be handled', async () => {
      const { schema } = await buildSubgraph(subgraph);
      const forgotten = subgraph.entities.flatMap((entity) => {
        const type = schema.getType(typeOf(entity) ?? '');
        if (!isObjectType(type) || isNoRecord.has(type.name)) return [];
        const { markedIn = 'handling' } = recordKind(entity) ?? {};
        return ['provenance', markedIn]
          .filter((field) => !(field in type.getFields()))
          .map((field) => `${type.name}.${field}`);
      });
      expect(forgotten).toEqual([]);
    });

    it('leaves no field and no argument without a class', async () => {
      const { schema } = await buildSubgraph(subgraph);
      expect(unmarkedCoordinates(schema, subgraph.owner)).toEqual([]);
    });
  });
};
