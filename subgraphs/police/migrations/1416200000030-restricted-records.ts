import type { MigrationInterface, QueryRunner } from 'typeorm';

/** M4: the register of restricted records follows the flag, whoever sets it. */
const up = `
create function police_child_restriction() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $body$
begin
  if new.is_restricted then
    insert into restricted_record (child_id, ground, since)
      values (new.child_id, 'Marked as restricted in the record.', now()) on conflict do nothing;
  else
    delete from restricted_record where child_id = new.child_id;
  end if;
  return null;
end $body$;
create trigger police_child_restriction_new after insert on police_child
  for each row when (new.is_restricted) execute function police_child_restriction();
create trigger police_child_restriction_changed after update on police_child
  for each row when (new.is_restricted <> old.is_restricted) execute function police_child_restriction();
insert into restricted_record (child_id, ground, since)
  select child_id, 'Marked as restricted in the record.', now() from police_child where is_restricted
  on conflict do nothing`;

const down = `
drop trigger police_child_restriction_changed on police_child;
drop trigger police_child_restriction_new on police_child;
drop function police_child_restriction()`;

export class RestrictedRecords1416200000030 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
