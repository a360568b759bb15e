import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the audit role may do about age: let go of months that are over seven years old, whatever number it names, and
 * of nothing else. INVARIANT: the floor, and what the time is, are the database's; a month that is not sealed stays.
 * Whoever writes meanwhile does not wait behind it: without the lock within a second it gives up, until the next round.
 */
const up = `
create function audit_let_go(kept_months integer) returns setof text
  language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC'
  set lock_timeout = '1s' as $$
declare
  kept date := (date_trunc('month', now()) - make_interval(months => greatest(kept_months, 84)))::date;
  month date;
begin
  perform pg_advisory_xact_lock(1987004122);
  for month in select to_date(substring(c.relname from '[0-9]{4}_[0-9]{2}$'), 'YYYY_MM')
      from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = 'audit_record'::regclass order by 1 loop
    exit when month >= kept;
    perform audit_drop_month(month);
    return next to_char(month, 'YYYY-MM');
  end loop;
end $$`;

export class AuditRetention1416110000016 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function audit_let_go(integer)');
  }
}
