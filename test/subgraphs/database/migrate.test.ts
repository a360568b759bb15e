import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { EnumColumn } from '../../../subgraphs/shared/database/columns.js';
import { createDataSource } from '../../../subgraphs/shared/database/data-source.js';
import { migrate } from '../../../subgraphs/shared/database/migrate.js';
import { driftOf } from '../../../subgraphs/shared/database/schema-drift.js';
import { freshDatabase, type FreshDatabase } from '../../support/database.js';
import { CreateTestIncident1700000000001, testSchema } from './incident.js';

class AddNothingThenFail1700000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('create table half_made (id int)');
    await queryRunner.query('select 1 / 0');
  }

  async down(): Promise<void> {
    await Promise.resolve();
  }
}

@Entity('test_incident')
class WidenedIncident {
  @PrimaryColumn('uuid')
  id!: string;

  @EnumColumn({ of: ['OPEN', 'CLOSED', 'REOPENED'] })
  status!: string;

  @Column('text', { nullable: true })
  outcome!: string | null;
}

const protection = { owner: 'SOCIAL_CARE', ...testSchema } as const;

describe('migrations', () => {
  let empty: FreshDatabase;

  beforeEach(async () => {
    empty = await freshDatabase('SOCIAL_CARE', { ...testSchema, migrations: [] });
  });
  afterEach(() => empty.drop());

  const withOwner = async <T>(
    schema: Pick<Parameters<typeof createDataSource>[0], 'entities' | 'migrations'>,
    work: (dataSource: ReturnType<typeof createDataSource>) => Promise<T>,
  ): Promise<T> => {
    const dataSource = createDataSource({ url: empty.ownerUrl, ...schema });
    await dataSource.initialize();
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  };

  it('run once, and name what they did', async () => {
    await withOwner(testSchema, async (owner) => {
      expect(await migrate(owner, protection)).toEqual(['CreateTestIncident1700000000001']);
      expect(await migrate(owner, protection)).toEqual([]);
    });
  });

  it('run once when three processes start together', async () => {
    const names = await Promise.all(
      [1, 2, 3].map(() => withOwner(testSchema, (owner) => migrate(owner, protection))),
    );
    expect(names.flat()).toEqual(['CreateTestIncident1700000000001']);
  });

  it('leave nothing behind when one of them fails', async () => {
    const migrations = [CreateTestIncident1700000000001, AddNothingThenFail1700000000002];
    await withOwner({ ...testSchema, migrations }, async (owner) => {
      await expect(migrate(owner, protection)).rejects.toThrow('division by zero');
      const tables = await owner.query(
        `select from information_schema.tables where table_name in ('half_made', 'test_incident')`,
      );
      expect(tables).toEqual([]);
    });
  });

  it('agree with the entities: names of constraints and indexes are those of PostgreSQL', async () => {
    await withOwner(testSchema, async (owner) => {
      await migrate(owner, protection);
      expect(await driftOf(owner)).toEqual([]);
    });
  });

  it('are found wanting when an entity has a table, a column or a code that they lack', async () => {
    await withOwner(testSchema, async (owner) => {
      expect((await driftOf(owner)).join('\n')).toContain('CREATE TABLE "test_incident"');
      await migrate(owner, protection);
    });
    await withOwner({ ...testSchema, entities: [WidenedIncident] }, async (owner) => {
      const drift = await driftOf(owner);
      expect(drift.join('\n')).toContain('ADD "outcome" text');
      expect(drift).toContain(
        "The codes of test_incident.test_incident_status_check differ from the entity's",
      );
    });
  });
});
