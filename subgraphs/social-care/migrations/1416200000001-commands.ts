import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** Records that commands change count their changes. */
const versioned = [
  'referral',
  'mash_episode',
  'strategy_discussion',
  'child_in_need_plan',
  'lado_case',
  'section47_enquiry',
  'initial_child_protection_conference',
  'missing_episode',
  'return_home_interview',
  'accommodation_response',
];

const up = [
  ...versioned.map((table) => `alter table "${table}" add "version" int not null default 1`),
  'alter table "referral" add "acknowledged_at" timestamptz, add "decision_reason" text',
  'create index "referral_police_referral_id_idx" on "referral" ("police_referral_id")',
].join(';\n');

const down = [
  'drop index "referral_police_referral_id_idx"',
  'alter table "referral" drop "acknowledged_at", drop "decision_reason"',
  ...versioned.map((table) => `alter table "${table}" drop "version"`),
].join(';\n');

export class SocialCareCommands1416200000001 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
