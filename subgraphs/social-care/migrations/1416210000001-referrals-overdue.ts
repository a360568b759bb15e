import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReferralsOverdue1416210000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'create index "referral_undecided_idx" on "referral" ("received_at", "id") where "decided_at" is null',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index "referral_undecided_idx"');
  }
}
