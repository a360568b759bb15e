import type { MigrationInterface, QueryRunner } from 'typeorm';

/** M7: whether a young person's own refusal stands. M1: whom health names as treating a child. */
const up = `
create table "sharing_refusal" (
  "id" uuid primary key, "child_id" uuid not null, "refused_at" timestamptz not null,
  "competent_at" timestamptz not null, "assessed_by_role" text not null, "withdrawn_at" timestamptz,
  "version" integer not null default 1);
create unique index "sharing_refusal_standing_idx" on "sharing_refusal" ("child_id") where "withdrawn_at" is null;
create table "treating_clinician" (
  "child_id" uuid not null, "subject" text not null, primary key ("child_id", "subject"));
create or replace function refuses_sharing(child uuid) returns boolean language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $body$
    select exists (select from sharing_refusal r where r.child_id = child and r.withdrawn_at is null) $body$;
create or replace function named_relation(child uuid, of_subject text) returns text language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $body$
    select 'TREATING_CLINICIAN' from treating_clinician t
      where t.child_id = child and t.subject = of_subject $body$`;

const down = `
create or replace function named_relation(child uuid, of_subject text) returns text language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $body$ select null::text $body$;
create or replace function refuses_sharing(child uuid) returns boolean language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $body$ select false $body$;
drop table "treating_clinician";
drop table "sharing_refusal"`;

export class SharingRefusals1416210000031 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
