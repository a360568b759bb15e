import type { MigrationInterface, QueryRunner } from 'typeorm';

const header = `
create or replace function audit_unsealed_records(at_most integer) returns setof audit_record
  language sql stable security definer set search_path = public, pg_temp as`;

/**
 * Those that wait come first, and each is looked up by its key: joined as a whole, a plan that was made for an empty log
 * went through all of a month, twice a second.
 */
const up = `${header} $$
  select r.* from (select record_id, record_at from audit_unsealed order by record_id limit at_most) u
    cross join lateral
      (select * from audit_record where id = u.record_id and at = u.record_at offset 0) r
  order by r.id
$$`;

const down = `${header} $$
  select r.* from audit_unsealed u join audit_record r on r.id = u.record_id and r.at = u.record_at
  order by r.id limit at_most
$$`;

export class UnsealedFirst1416110000066 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
