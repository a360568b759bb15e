import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** Records that commands change count their changes; a lowered grade keeps its reason. */
const versioned = [
  'harm_assessment',
  'warning_flag',
  'risk_management_plan',
  'domestic_abuse_incident',
  'missing_episode',
  'missing_case',
  'police_protection',
  'custody_record',
  'lado_notification',
];

const up = [
  ...versioned.map((table) => `alter table "${table}" add "version" int not null default 1`),
  'alter table "harm_assessment" add "regrade_reason" text',
  'alter table "warning_flag" add "cleared_reason" text',
  'alter table "domestic_abuse_incident" add "reappraisal_note" text',
].join(';\n');

const down = [
  'alter table "domestic_abuse_incident" drop "reappraisal_note"',
  'alter table "warning_flag" drop "cleared_reason"',
  'alter table "harm_assessment" drop "regrade_reason"',
  ...versioned.map((table) => `alter table "${table}" drop "version"`),
].join(';\n');

export class PoliceVersions1416200000002 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
