import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

const up = `
create table "pre_charge_bail" ("id" uuid primary key, "suspect_link_id" uuid not null,
  "granted_at" timestamptz not null, "conditions" text[] not null, "ends_on" date not null, "ended_at" timestamptz,
  "outcome" text check ("outcome" in ('CHARGED', 'RELEASED_UNDER_INVESTIGATION', 'NO_FURTHER_ACTION')),
  "version" integer not null default 1);
create index on "pre_charge_bail" ("suspect_link_id");
create table "bail_extension" ("id" uuid primary key, "pre_charge_bail_id" uuid not null,
  "authority" text not null check ("authority" in ('INSPECTOR', 'SUPERINTENDENT', 'COURT')),
  "authorised_at" timestamptz not null, "until" date not null, "grounds" text not null);
create index on "bail_extension" ("pre_charge_bail_id")`;

const down = `drop table "bail_extension", "pre_charge_bail"`;

export class PreChargeBail1416210000071 implements MigrationInterface {
  up(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, up);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
