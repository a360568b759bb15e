import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AuditAccess1416100000001 } from './1416100000001-audit-access.js';

/** What was refused is on record as what was done is: a command, or a pass that was asked for. */
const column = (kinds: string): string => `
alter table audit_record drop constraint audit_record_kind_check;
alter table audit_record add constraint audit_record_kind_check check (kind in (${kinds}))`;

/**
 * Who looked at a child, as before, and what they were refused. A pass is no look at a record: it is left out, or
 * everybody would show twice.
 */
const access = `
create function audit_access_of(of_child uuid, before timestamptz, at_most integer)
  returns table (id bigint, at text, kind text, agency text, subject text, roles text[],
    purpose text, episode text, refusal text, disclosed text[], withheld text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.kind, r.agency, r.subject,
    r.roles, r.purpose, r.episode, r.refusal,
    array(select jsonb_object_keys(r.disclosed - 'INTELLIGENCE') order by 1),
    array(select jsonb_object_keys(r.withheld - 'INTELLIGENCE') order by 1)
  from audit_record r
  where r.child_id = of_child and (before is null or r.at < before) and r.kind <> 'PASS'
    and (r.disclosed || r.withheld = '{}' or (r.disclosed || r.withheld) - 'INTELLIGENCE' <> '{}')
    and (current_setting('app.purpose', true) = 'AUDIT'
      or of_child = any(string_to_array(nullif(current_setting('app.children', true), ''), ',')::uuid[]))
  order by r.at desc, r.id desc limit least(at_most, 200)
$$`;

export class AuditRefusals1416100000091 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(column(`'READ', 'COMMAND', 'EVENT', 'PASS'`));
    await queryRunner.query('alter table audit_record add column refusal text');
    await queryRunner.query('drop function audit_access_of(uuid, timestamptz, integer)');
    await queryRunner.query(access);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function audit_access_of(uuid, timestamptz, integer)');
    await new AuditAccess1416100000001().up(queryRunner);
    await queryRunner.query('alter table audit_record drop column refusal');
    await queryRunner.query(column(`'READ', 'COMMAND', 'EVENT'`));
  }
}
