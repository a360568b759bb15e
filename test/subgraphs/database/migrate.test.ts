import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import {
  Column,
  Entity,
  PrimaryColumn,
  type DataSource,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import { EnumColumn } from '../../../subgraphs/shared/database/columns.js';
import { createDataSource } from '../../../subgraphs/shared/database/data-source.js';
import { migrate } from '../../../subgraphs/shared/database/migrate.js';
import { driftOf } from '../../../subgraphs/shared/database/schema-drift.js';
import { report } from '../../../subgraphs/shared/row-security/report.js';
import { machinery } from '../../../subgraphs/shared/row-security/row-rule.js';
import type { Protection } from '../../../subgraphs/shared/row-security/wall.js';
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

class AddOther1700000000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('create table other (id int primary key, kept bigint)');
  }

  async down(): Promise<void> {
    await Promise.resolve();
  }
}

class AddToIncident1700000000004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table test_incident add column added text');
  }

  async down(): Promise<void> {
    await Promise.resolve();
  }
}

/** What no version may do, and yet the wall must survive. */
class NarrowOther1700000000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table other alter column kept type int');
  }

  async down(): Promise<void> {
    await Promise.resolve();
  }
}

const protection = { owner: 'SOCIAL_CARE', ...testSchema } as const;

/** With a rule for `other`. */
const withOther = (read: string): Protection => ({
  ...protection,
  rows: { ...testSchema.rows, other: machinery({ read }) },
});

const withMigrations = (...more: readonly (new () => MigrationInterface)[]) => ({
  ...testSchema,
  migrations: [CreateTestIncident1700000000001, ...more],
});

/** Resolves when a migration waits for a lock. */
const waiting = async (owner: DataSource): Promise<void> => {
  const sql = `select exists (select from pg_locks where relation = 'test_incident'::regclass
    and mode = 'AccessExclusiveLock' and not granted) as "isSo"`;
  for (;;) {
    const [row] = await owner.query<readonly { isSo: boolean }[]>(sql);
    if (row?.isSo) return;
    await pause(10);
  }
};

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

  /** Policies of a table, as PostgreSQL holds them: those that were not touched keep their `oid`. */
  const policiesOf = (
    dataSource: ReturnType<typeof createDataSource>,
    table: string,
  ): Promise<readonly { oid: string; name: string; read: string | null }[]> =>
    dataSource.query(
      `select oid::text, polname as name, pg_get_expr(polqual, polrelid) as read
        from pg_policy where polrelid = $1::regclass order by polname`,
      [table],
    );

  /** Somebody who reads incidents, and takes their time over it. */
  const reading = async (): Promise<Client> => {
    const reader = new Client({ connectionString: empty.ownerUrl });
    await reader.connect();
    await reader.query('begin');
    await reader.query('select from test_incident');
    return reader;
  };

  it('touch no table that stays as it is: whoever reads it is in nobody’s way', async () => {
    await withOwner(withMigrations(), (owner) => migrate(owner, protection));
    const reader = await reading();
    await withOwner(withMigrations(AddOther1700000000003), async (owner) => {
      const before = await policiesOf(owner, 'test_incident');
      expect(await migrate(owner, withOther('true'))).toEqual(['AddOther1700000000003']);
      expect(await policiesOf(owner, 'test_incident')).toEqual(before);
      expect(await policiesOf(owner, 'other')).toMatchObject([{ name: 'read', read: 'true' }]);
    });
    await reader.end();
  });

  it('give way to whoever reads a table that they change: others read it meanwhile', async () => {
    await withOwner(withMigrations(), (owner) => migrate(owner, protection));
    const reader = await reading();
    await withOwner(withMigrations(AddToIncident1700000000004), async (owner) => {
      const migrating = migrate(owner, protection);
      // Behind a migration that waited for the reader, nobody would be answered before the reader has ended.
      for (let times = 0; times < 3; times += 1) {
        await waiting(owner);
        await owner.query('select from test_incident');
      }
      await reader.query('commit');
      expect(await migrating).toEqual(['AddToIncident1700000000004']);
    });
    await reader.end();
  });

  it('change of the wall what is wanted otherwise, and take away what nobody wants', async () => {
    const schema = withMigrations(AddOther1700000000003);
    await withOwner(schema, async (owner) => {
      await migrate(owner, withOther('true'));
      const before = await policiesOf(owner, 'test_incident');
      await migrate(owner, withOther('caller_is_known()'));
      expect(await policiesOf(owner, 'other')).toMatchObject([{ read: 'caller_is_known()' }]);
      await migrate(owner, protection);
      expect(await policiesOf(owner, 'other')).toEqual([]);
      expect(await policiesOf(owner, 'test_incident')).toEqual(before);
      const counted = report({ name: 'counted', answers: { n: 'int' }, sql: 'select 1' });
      const isThere = async (): Promise<boolean> => {
        const sql = `select to_regproc('counted') is not null as "isThere"`;
        const [row] = await owner.query<readonly { isThere: boolean }[]>(sql);
        return row?.isThere ?? false;
      };
      await migrate(owner, { ...protection, reports: [counted] });
      expect(await isThere()).toBe(true);
      // It answers another type: PostgreSQL replaces no such function.
      const other = report({ name: 'counted', answers: { n: 'text' }, sql: `select 'one'` });
      await migrate(owner, { ...protection, reports: [other] });
      expect(await owner.query('select * from counted()')).toEqual([]);
      await migrate(owner, protection);
      expect(await isThere()).toBe(false);
    });
  });

  it('build the whole wall anew where a policy was made by hand, or leans on what a migration changes', async () => {
    await withOwner(withMigrations(AddOther1700000000003), async (owner) => {
      await migrate(owner, withOther('kept > 0'));
      await owner.query('create policy add on other for insert with check (true)');
      await migrate(owner, withOther('kept > 1'));
      expect(await policiesOf(owner, 'other')).toMatchObject([
        { name: 'read', read: '(kept > 1)' },
      ]);
    });
    const schema = withMigrations(AddOther1700000000003, NarrowOther1700000000005);
    await withOwner(schema, async (owner) => {
      expect(await migrate(owner, withOther('kept > 1'))).toEqual(['NarrowOther1700000000005']);
      expect(await policiesOf(owner, 'other')).toMatchObject([
        { name: 'read', read: '(kept > 1)' },
      ]);
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
