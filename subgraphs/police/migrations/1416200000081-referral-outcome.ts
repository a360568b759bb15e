import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
alter table "police_referral" add "decided_at" timestamptz, add "plan_made" boolean,
  add "collected_at" timestamptz;
alter table "police_referral_unknown_child" add "child_id" uuid`;

const down = `
alter table "police_referral" drop "decided_at", drop "plan_made", drop "collected_at";
alter table "police_referral_unknown_child" drop "child_id"`;

export class ReferralOutcome1416200000081 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
