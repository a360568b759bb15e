import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
create table audit_record (
  id bigint not null generated always as identity,
  at timestamptz not null default clock_timestamp(),
  domain_at timestamptz not null,
  call_id uuid not null,
  kind text not null check (kind in ('READ', 'COMMAND', 'EVENT')),
  request_id text not null,
  issuer text not null, subject text not null, agency text not null,
  caller_kind text not null check (caller_kind in ('person', 'system')), roles text[] not null,
  purpose text, episode text, child_id uuid,
  disclosed jsonb not null, withheld jsonb not null, lawful_basis text[] not null,
  operation text, operation_hash text, record_id uuid, policy_hash text not null,
  justified text[] not null, justification bytea,
  primary key (id, at)
) partition by range (at);
create index on audit_record (child_id, at desc, id desc);
create index on audit_record (request_id);
create table audit_unsealed (record_id bigint not null primary key, record_at timestamptz not null);
create table audit_seal (
  pos bigint not null check (pos > 0),
  record_id bigint not null, record_at timestamptz not null,
  digest bytea not null, mac bytea not null, sealed_at timestamptz not null,
  primary key (pos, sealed_at)
) partition by range (sealed_at);
create table audit_anchor (
  pos bigint not null primary key, mac bytea not null,
  records_from timestamptz not null, dropped_at timestamptz not null default clock_timestamp()
);
create table audit_checkpoint (
  owner text not null check (owner in ('POLICE', 'SOCIAL_CARE', 'HEALTH', 'CPS')),
  size bigint not null, head bytea not null, signed text not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (owner, size, head)
);`;

/** The audit role alone may insert, and everything else goes through the owner's functions. */
const walls = ['audit_record', 'audit_unsealed', 'audit_seal', 'audit_anchor', 'audit_checkpoint']
  .map((table) => `alter table ${table} enable row level security;`)
  .join('\n')
  .concat('create policy audit_add on audit_record for insert with check (true)');

/** Nothing that is written is ever changed; what lets go of it is the drop of a whole, sealed month. */
const appendOnly = `
create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is only added to' using errcode = 'insufficient_privilege';
end $$;
${['audit_record', 'audit_seal', 'audit_anchor', 'audit_checkpoint']
  .map(
    (table) => `
create trigger ${table}_kept before update or delete on ${table}
  for each row execute function audit_refuse();
create trigger ${table}_not_emptied before truncate on ${table}
  for each statement execute function audit_refuse();`,
  )
  .join('')}`;

/**
 * Every new row waits to be sealed, however it was inserted. \`audit_shut\` takes back what the owner's
 * default privileges give away with every table, partitions included; a null pattern is the whole log.
 */
const upkeep = `
create function audit_await_seal() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into audit_unsealed (record_id, record_at) select id, at from added;
  return null;
end $$;
create trigger audit_record_unsealed after insert on audit_record
  referencing new table as added for each statement execute function audit_await_seal();
create function audit_shut(only_table text default null) returns void
  language plpgsql set search_path = public, pg_temp as $$
declare given record;
begin
  for given in
    select c.oid::regclass as relation, c.relkind, quote_ident(r.rolname) as grantee
    from pg_class c cross join aclexplode(c.relacl) acl join pg_roles r on r.oid = acl.grantee
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'S')
      and c.relname ~ '^audit_(record|unsealed|seal|anchor|checkpoint)'
      and (only_table is null or c.relname = only_table) and acl.grantee <> c.relowner
    group by 1, 2, 3
  loop
    execute format('revoke all on %s %s from %s',
      case given.relkind when 'S' then 'sequence' else 'table' end, given.relation, given.grantee);
  end loop;
end $$;
create function audit_open_month(month date) returns void
  language plpgsql set search_path = public, pg_temp set timezone = 'UTC' as $$
declare
  first date := date_trunc('month', month)::date;
  parent text;
  part text;
begin
  foreach parent in array array['audit_record', 'audit_seal'] loop
    part := parent || to_char(first, '_YYYY_MM');
    if to_regclass(part) is null then
      execute format('create table %I partition of %I for values from (%L) to (%L)', part, parent,
        first::timestamptz, (first + interval '1 month')::timestamptz);
      perform audit_shut(part);
    end if;
  end loop;
end $$;
create function audit_open_months() returns void
  language plpgsql security definer set search_path = public, pg_temp set timezone = 'UTC' as $$
begin
  perform pg_advisory_xact_lock(1987004122);
  perform audit_open_month(current_date);
  perform audit_open_month((current_date + interval '1 month')::date);
end $$;
select audit_open_months();`;

const columns = `domain_at, call_id, request_id, issuer, subject, agency, caller_kind, roles, purpose,
  episode, child_id, disclosed, withheld, lawful_basis, operation, operation_hash, record_id,
  policy_hash, justified, justification`;

const sealing = `
create function audit_command(records jsonb) returns void
  language sql security definer set search_path = public, pg_temp as $$
  insert into audit_record (kind, ${columns})
  select 'COMMAND', ${columns} from jsonb_populate_recordset(null::audit_record, records)
$$;
create function audit_unsealed_records(at_most integer) returns setof audit_record
  language sql stable security definer set search_path = public, pg_temp as $$
  select r.* from audit_unsealed u join audit_record r on r.id = u.record_id and r.at = u.record_at
  order by r.id limit at_most
$$;
create function audit_head() returns table (pos bigint, mac bytea)
  language sql stable security definer set search_path = public, pg_temp as $$
  (select s.pos, s.mac from audit_seal s order by s.pos desc limit 1)
  union all
  (select a.pos, a.mac from audit_anchor a order by a.pos desc limit 1)
  order by 1 desc limit 1
$$;
create function audit_add_seals(after bigint, ids bigint[], ats timestamptz[], digests bytea[], macs bytea[])
  returns void language sql security definer set search_path = public, pg_temp as $$
  delete from audit_unsealed where record_id = any(ids);
  insert into audit_seal (pos, record_id, record_at, digest, mac, sealed_at)
  select after + n, id, record_at, digest, mac,
    greatest(clock_timestamp(), (select sealed_at from audit_seal order by pos desc limit 1))
  from unnest(ids, ats, digests, macs) with ordinality as s(id, record_at, digest, mac, n)
$$;
create function audit_keep_checkpoint(of_owner text, size bigint, head bytea, signed text)
  returns void language sql security definer set search_path = public, pg_temp as $$
  insert into audit_checkpoint (owner, size, head, signed) values (of_owner, size, head, signed)
  on conflict do nothing
$$;
create function audit_checkpoints_of(of_owner text) returns setof audit_checkpoint
  language sql stable security definer set search_path = public, pg_temp as $$
  select * from audit_checkpoint where owner = of_owner order by size
$$`;

/**
 * Retention. The month must be over, the oldest that is left, and sealed to the last row. The anchor is
 * the last seal of the month: the chain is verified from it. A row that was sealed in the next month
 * keeps its seal there; \`records_from\` says why the row itself is gone.
 */
const retention = `
create function audit_drop_month(month date) returns void
  language plpgsql set search_path = public, pg_temp set timezone = 'UTC' as $$
declare
  first date := date_trunc('month', month)::date;
  after timestamptz := (first + interval '1 month')::timestamptz;
  suffix text := to_char(first, '_YYYY_MM');
begin
  if after > now() then raise exception 'The month is not over'; end if;
  if exists (select from audit_record where at < first::timestamptz) then
    raise exception 'An older month is there'; end if;
  if exists (select from audit_unsealed where record_at < after) then
    raise exception 'The month is not sealed'; end if;
  insert into audit_anchor (pos, mac, records_from)
    select pos, mac, after from audit_seal where sealed_at < after order by pos desc limit 1;
  execute format('drop table if exists %I, %I', 'audit_record' || suffix, 'audit_seal' || suffix);
end $$`;

const down = `
drop function audit_shut(text), audit_open_month(date), audit_open_months(), audit_command(jsonb),
  audit_unsealed_records(integer), audit_head(),
  audit_add_seals(bigint, bigint[], timestamptz[], bytea[], bytea[]),
  audit_keep_checkpoint(text, bigint, bytea, text), audit_checkpoints_of(text), audit_drop_month(date);
drop table audit_record, audit_unsealed, audit_seal, audit_anchor, audit_checkpoint;
drop function audit_refuse(), audit_await_seal()`;

/** The audit log of an agency: rows that are only added, seals that chain them, what others have signed. */
export class AuditRecord1416100000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of [tables, walls, appendOnly, upkeep, sealing, retention]) {
      await queryRunner.query(part);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
