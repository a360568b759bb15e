import type { MigrationInterface, QueryRunner } from 'typeorm';

/** M4: the register of restricted records follows the flag, whoever sets it. M1: the case file names its worker. */
const up = `
create function case_file_restriction() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $body$
begin
  if new.is_restricted then
    insert into restricted_record (child_id, ground, since)
      values (new.id, 'Marked as restricted in the record.', now()) on conflict do nothing;
  else
    delete from restricted_record where child_id = new.id;
  end if;
  return null;
end $body$;
create trigger case_file_restriction_new after insert on case_file
  for each row when (new.is_restricted) execute function case_file_restriction();
create trigger case_file_restriction_changed after update on case_file
  for each row when (new.is_restricted <> old.is_restricted) execute function case_file_restriction();
insert into restricted_record (child_id, ground, since)
  select id, 'Marked as restricted in the record.', now() from case_file where is_restricted
  on conflict do nothing;
create or replace function named_relation(child uuid, of_subject text) returns text language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $body$
    select 'ALLOCATED_WORKER' from case_file f join worker w on w.id = f.allocated_worker_id
      where f.id = child and w.subject = of_subject $body$`;

const down = `
create or replace function named_relation(child uuid, of_subject text) returns text language sql stable
  security definer set search_path = pg_catalog, public, pg_temp as $body$ select null::text $body$;
drop trigger case_file_restriction_changed on case_file;
drop trigger case_file_restriction_new on case_file;
drop function case_file_restriction()`;

export class RestrictedRecords1416200000031 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
