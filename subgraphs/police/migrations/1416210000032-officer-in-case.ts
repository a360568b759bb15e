import type { MigrationInterface, QueryRunner } from 'typeorm';

/** M1: the officer in the case of an investigation that names the child and is open. */
const up = `
create or replace function named_relation(child uuid, of_subject text) returns text language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $body$
    select 'OFFICER_IN_CASE' from investigation_child l join investigation i on i.id = l.record_id
      where l.child_id = child and i.officer_in_case = of_subject and i.ended_at is null limit 1 $body$`;

const down = `
create or replace function named_relation(child uuid, of_subject text) returns text language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $body$ select null::text $body$`;

export class OfficerInCase1416210000032 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
