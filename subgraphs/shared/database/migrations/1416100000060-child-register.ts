import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../apply-statements.js';

const tables = `
create table "restricted_record" ("child_id" uuid not null, "ground" text not null, "since" timestamptz not null,
  constraint "restricted_record_pkey" primary key ("child_id"));
create table "restricted_record_reader" ("child_id" uuid not null, "issuer" text not null, "subject" text not null,
  constraint "restricted_record_reader_pkey" primary key ("child_id", "issuer", "subject"));
create table "conflict_of_interest" ("issuer" text not null, "subject" text not null, "child_id" uuid not null,
  "ground" text not null, "since" timestamptz not null,
  constraint "conflict_of_interest_pkey" primary key ("issuer", "subject", "child_id"));
create table "access_alert" ("id" uuid not null default gen_random_uuid(), "kind" text not null,
  "child_id" uuid not null, "issuer" text not null, "subject" text not null, "agency" text not null,
  "purpose" text, "episode" text, "occasion" text not null, "at" timestamptz not null,
  "raised_at" timestamptz not null default now(),
  constraint "access_alert_kind_check" check ("kind" in ('CONFLICT_OF_INTEREST', 'BREAK_GLASS')),
  constraint "access_alert_pkey" primary key ("id"),
  constraint "access_alert_once" unique ("kind", "child_id", "issuer", "subject", "occasion"))`;

const fixed = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * Asked before a request's settings are known, so with the owner's rights. An agency whose own tables
 * say who works with a child replaces `named_relation`. A pass names restricted children, so that their
 * records are withheld by name: the pass desk, which is of no issuer, has them hidden from it by nobody.
 */
const functions = `
create function named_relation(child uuid, of_subject text) returns text language sql stable ${fixed}
  as $body$ select null::text $body$;
create function child_standing(children uuid[], of_issuer text, of_subject text, is_own boolean)
  returns table (child_id uuid, is_conflicted boolean, is_restricted boolean, named text)
  language sql stable ${fixed} as $body$
    select k.id,
      exists (select from conflict_of_interest c
        where c.issuer = of_issuer and c.subject = of_subject and c.child_id = k.id),
      exists (select from restricted_record r where r.child_id = k.id)
        and not exists (select from restricted_record_reader n
          where n.child_id = k.id and n.issuer = of_issuer and n.subject = of_subject),
      case when is_own then named_relation(k.id, of_subject) end
    from unnest(children) as k(id) $body$;
create function hidden_children() returns uuid[] language sql stable ${fixed} as $body$
    select coalesce(array_agg(child_id), '{}') from (
      select c.child_id from conflict_of_interest c
        where c.issuer = current_setting('app.issuer', true)
          and c.subject = current_setting('app.subject', true)
      union
      select r.child_id from restricted_record r
        where current_setting('app.issuer', true) <> ''
          and not exists (select from restricted_record_reader n
            where n.child_id = r.child_id and n.issuer = current_setting('app.issuer', true)
              and n.subject = current_setting('app.subject', true))) as hidden $body$;
create function raise_access_alert(of_kind text, of_child uuid, of_issuer text, of_subject text,
    of_agency text, of_purpose text, of_episode text, of_occasion text, of_at timestamptz)
  returns void language sql ${fixed} as $body$
    insert into access_alert (kind, child_id, issuer, subject, agency, purpose, episode, occasion, at)
      values (of_kind, of_child, of_issuer, of_subject, of_agency, of_purpose, of_episode, of_occasion, of_at)
      on conflict do nothing $body$`;

/** The role that answers requests reads and writes none of the registers: it calls the functions. */
const rights = `
do $rights$ declare reader record; made record; begin
  for reader in select distinct pg_get_userbyid(acl.grantee) as name
      from pg_class, aclexplode(relacl) as acl
      where relname = 'restricted_record' and relnamespace = current_schema::regnamespace
        and acl.grantee not in (0, relowner) loop
    execute format('revoke all on restricted_record, restricted_record_reader, conflict_of_interest,
      access_alert from %I', reader.name);
    for made in select oid::regprocedure as signature from pg_proc
        where pronamespace = current_schema::regnamespace
          and proname in ('child_standing', 'hidden_children', 'raise_access_alert') loop
      execute format('grant execute on function %s to %I', made.signature, reader.name);
    end loop;
  end loop;
end $rights$`;

const down = `
drop function "raise_access_alert", "hidden_children", "child_standing", "named_relation";
drop table "access_alert", "conflict_of_interest", "restricted_record_reader", "restricted_record"`;

export class ChildRegister1416100000060 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await applyStatements(queryRunner, tables);
    await queryRunner.query(functions);
    await queryRunner.query(rights);
  }

  down(queryRunner: QueryRunner): Promise<void> {
    return applyStatements(queryRunner, down);
  }
}
