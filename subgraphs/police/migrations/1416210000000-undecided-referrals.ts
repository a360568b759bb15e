import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UndecidedReferrals1416210000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'create index "police_referral_undecided_idx" on "police_referral" ("submitted_at", "id") where "decision" is null',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index "police_referral_undecided_idx"');
  }
}
