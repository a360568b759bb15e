import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../../shared/database/apply-statements.js';

/** M1: who treats a child is named, and ended, by command; what stood before stands. */
const up = `
alter table "treating_clinician" drop constraint "treating_clinician_pkey",
  add "id" uuid, add "named_at" timestamptz, add "ended_at" timestamptz, add "version" integer not null default 1;
update "treating_clinician" set "id" = md5("child_id" || ' ' || "subject")::uuid;
alter table "treating_clinician" alter "id" set not null,
  add constraint "treating_clinician_pkey" primary key ("id");
create unique index "treating_clinician_standing_idx" on "treating_clinician" ("child_id", "subject")
  where "ended_at" is null`;

const down = `
delete from "treating_clinician" where "ended_at" is not null;
drop index "treating_clinician_standing_idx";
alter table "treating_clinician" drop constraint "treating_clinician_pkey", drop "id", drop "named_at",
  drop "ended_at", drop "version", add constraint "treating_clinician_pkey" primary key ("child_id", "subject")`;

const named = (isStanding: string): string => `
create or replace function named_relation(child uuid, of_subject text) returns text language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $body$
    select 'TREATING_CLINICIAN' from treating_clinician t
      where t.child_id = child and t.subject = of_subject${isStanding} $body$`;

export class Treatment1416210000041 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await applyStatements(queryRunner, up);
    await queryRunner.query(named(' and t.ended_at is null'));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(named(''));
    await applyStatements(queryRunner, down);
  }
}
