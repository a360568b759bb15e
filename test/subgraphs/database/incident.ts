import {
  Column,
  Entity,
  Index,
  PrimaryColumn,
  type MigrationInterface,
  type QueryRunner,
} from 'typeorm';
import type { CivilDate, Instant } from '../../../schema/time/instant.js';
import {
  DayColumn,
  EnumColumn,
  InstantColumn,
} from '../../../subgraphs/shared/database/columns.js';
import { machinery } from '../../../subgraphs/shared/row-security/row-rule.js';
import type { PlainRow } from '../../../subgraphs/shared/database/copy-rows.js';

/** A table that uses everything the database module offers; no agency's own. */
@Entity()
@Index(['childId', 'recordedAt'])
export class TestIncident {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  childId!: string;

  @InstantColumn()
  recordedAt!: Instant;

  @DayColumn({ nullable: true })
  reviewedOn!: CivilDate | null;

  @EnumColumn({ of: ['OPEN', 'CLOSED'] })
  status!: 'OPEN' | 'CLOSED';

  @EnumColumn({ of: ['CSE', 'CCE'], array: true, nullable: true })
  flags!: readonly string[] | null;

  @Column('bigint', { nullable: true })
  sequence!: number | null;

  @Column('jsonb', { nullable: true })
  detail!: unknown;

  @Column('text', { nullable: true })
  narrative!: string | null;
}

export class CreateTestIncident1700000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table test_incident (
        id uuid primary key,
        child_id uuid not null,
        recorded_at timestamptz not null,
        reviewed_on date,
        status text not null check (status in ('OPEN', 'CLOSED')),
        flags text[] check (flags <@ array['CSE', 'CCE']),
        sequence bigint,
        detail jsonb,
        narrative text
      );
      create index on test_incident (child_id, recorded_at)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table test_incident');
  }
}

/** Whoever connects may do anything with its rows: what is tested here is not who may. */
export const testSchema = {
  entities: [TestIncident],
  migrations: [CreateTestIncident1700000000001],
  rows: {
    test_incident: machinery({ read: 'true', add: 'true', change: 'true', remove: 'true' }),
  },
  reports: [],
};

/** An incident with everything set; `number` makes its ids. */
export const incident = (
  number: number,
  changes: PlainRow<TestIncident> = {},
): Required<PlainRow<TestIncident>> => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  childId: `11111111-0000-4000-8000-${String(number % 50).padStart(12, '0')}`,
  recordedAt: '2014-03-02T09:30:00Z',
  reviewedOn: '2014-03-30',
  status: 'OPEN',
  flags: ['CSE'],
  sequence: number,
  detail: { source: 'CALL', tags: ['a', 'b'] },
  narrative: 'She said: "it\'s fine"\n\\ and left',
  ...changes,
});
