import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which trace an event is, where traces are kept: null everywhere else. */
export class EventTrace1416110000065 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table "outbox" add column "traceparent" text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table "outbox" drop column "traceparent"');
  }
}
