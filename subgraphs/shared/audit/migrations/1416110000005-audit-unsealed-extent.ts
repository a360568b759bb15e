import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The role that adds to the log cannot read it: how much is not chained yet is a function of the owner's. */
const up = `
create function audit_unsealed_extent() returns table (records bigint, oldest_seconds double precision)
  language sql stable security definer set search_path = public, pg_temp as $$
  select count(*), coalesce(extract(epoch from clock_timestamp() - min(record_at)), 0)::double precision
  from audit_unsealed
$$`;

export class AuditUnsealedExtent1416110000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function audit_unsealed_extent()');
  }
}
