import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who looked at a child, for those who may know: metadata, never a value. INVARIANT: INTELLIGENCE is left out, and so is a
 * row that was about nothing else, before anything is paged: that somebody looked for it must not show.
 */
const up = `
create function audit_access_of(of_child uuid, before timestamptz, at_most integer)
  returns table (id bigint, at text, kind text, agency text, subject text, roles text[],
    purpose text, episode text, disclosed text[], withheld text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.id, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.kind, r.agency, r.subject,
    r.roles, r.purpose, r.episode,
    array(select jsonb_object_keys(r.disclosed - 'INTELLIGENCE') order by 1),
    array(select jsonb_object_keys(r.withheld - 'INTELLIGENCE') order by 1)
  from audit_record r
  where r.child_id = of_child and (before is null or r.at < before)
    and (r.disclosed || r.withheld = '{}' or (r.disclosed || r.withheld) - 'INTELLIGENCE' <> '{}')
    and (current_setting('app.purpose', true) = 'AUDIT'
      or of_child = any(string_to_array(nullif(current_setting('app.children', true), ''), ',')::uuid[]))
  order by r.at desc, r.id desc limit least(at_most, 200)
$$`;

export class AuditAccess1416100000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function audit_access_of(uuid, timestamptz, integer)');
  }
}
