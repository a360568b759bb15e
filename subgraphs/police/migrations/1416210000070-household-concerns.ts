import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
create table "household_concern" ("child_id" uuid not null, "record_id" uuid not null, "on_day" date not null,
  constraint "household_concern_pkey" primary key ("child_id", "record_id"));
create index "household_concern_on_day_child_id_record_id_idx"
  on "household_concern" ("on_day", "child_id", "record_id");
create index "household_concern_record_id_idx" on "household_concern" ("record_id")`;

const asOwner = 'security definer set search_path = pg_catalog, public, pg_temp';

/** The child and whoever an incident at home names together with the child. */
const householdsOf = `
create function households_of(children uuid[]) returns table (child_id uuid, member_id uuid) language sql stable as $body$
  select id, id from unnest(children) as c(id)
  union
  select mine.child_id, other.child_id
  from police_incident_child mine
  join police_incident i on i.id = mine.record_id and i.category in ('DOMESTIC_ABUSE', 'NEGLECT')
  join police_incident_child other on other.record_id = i.id
  where mine.child_id = any (children)
$body$`;

/** What is to be kept of some children. */
const concernsOf = `
create function household_concerns_of(children uuid[]) returns table (child_id uuid, record_id uuid, on_day date)
  language sql stable as $body$
  with household as materialized (select h.child_id, h.member_id from households_of(children) h)
  select h.child_id, l.record_id, (i.opened_at at time zone 'Europe/London')::date
  from household h join police_incident_child l on l.child_id = h.member_id join police_incident i on i.id = l.record_id
  union
  select h.child_id, l.record_id, (r.submitted_at at time zone 'Europe/London')::date
  from household h join police_referral_child l on l.child_id = h.member_id join police_referral r on r.id = l.record_id
$body$`;

/**
 * Two who write at once do not see each other: one says that two children are of one household, the other that
 * something happened to one of them. So whoever writes a household waits for whoever writes a concern; those who
 * write concerns do not wait for each other.
 */
const waitsFor = (kind: '' | '_shared'): string =>
  `perform pg_advisory_xact_lock${kind}(hashtextextended('household concerns', 0))`;

/** The rows of whoever is named and of their households, made anew. */
const anew = `
create function household_concerns_anew(named uuid[]) returns void language plpgsql ${asOwner} as $body$
declare touched uuid[];
begin
  if named is null then return; end if;
  ${waitsFor('')};
  select array_agg(distinct h.member_id) into touched from households_of(named) h;
  delete from household_concern where child_id = any (touched);
  insert into household_concern (child_id, record_id, on_day) select * from household_concerns_of(touched);
end $body$`;

/** New links: what they tell of goes to the household of whom they name; a household that is new, or grows, is told anew. */
const linked = (record: string, day: string, isHome: string): string => `
create function household_concerns_${record}_linked() returns trigger language plpgsql ${asOwner} as $body$
begin
  if exists (select from told t join ${record} r on r.id = t.record_id where ${isHome}) then
    perform household_concerns_anew((select array_agg(distinct l.child_id) from ${record}_child l
      where l.record_id in (select t.record_id from told t)));
    return null;
  end if;
  ${waitsFor('_shared')};
  insert into household_concern (child_id, record_id, on_day)
    select distinct h.member_id, t.record_id, (r.${day} at time zone 'Europe/London')::date
    from told t join ${record} r on r.id = t.record_id cross join lateral households_of(array[t.child_id]) h
    on conflict do nothing;
  return null;
end $body$;
create trigger household_concerns_linked after insert on ${record}_child referencing new table as told
  for each statement execute function household_concerns_${record}_linked()`;

/** A link that is taken away, or names another child or record. */
const relinked = (record: string): string => `
create function household_concerns_${record}_relinked() returns trigger language plpgsql ${asOwner} as $body$
begin
  perform household_concerns_anew((select array_agg(id) from (
    select old.child_id as id union select new.child_id where new is not null
    union select l.child_id from ${record}_child l where l.record_id in (old.record_id, new.record_id)) named));
  return null;
end $body$;
create trigger household_concerns_relinked after update or delete on ${record}_child
  for each row execute function household_concerns_${record}_relinked()`;

/** A record that comes after its links, is of another day or kind, or goes. */
const changed = (record: string, columns: readonly string[]): string => `
create function household_concerns_${record}_changed() returns trigger language plpgsql ${asOwner} as $body$
begin
  perform household_concerns_anew((select array_agg(l.child_id) from ${record}_child l
    where l.record_id in (select id from told)));
  return null;
end $body$;
create trigger household_concerns_come after insert on ${record} referencing new table as told
  for each statement execute function household_concerns_${record}_changed();
create trigger household_concerns_gone after delete on ${record} referencing old table as told
  for each statement execute function household_concerns_${record}_changed();
create function household_concerns_${record}_moved() returns trigger language plpgsql ${asOwner} as $body$
begin
  perform household_concerns_anew((select array_agg(l.child_id) from ${record}_child l where l.record_id = new.id));
  return null;
end $body$;
create trigger household_concerns_moved after update on ${record} for each row
  when ((${columns.map((column) => `old.${column}`).join(', ')}) is distinct from (${columns
    .map((column) => `new.${column}`)
    .join(', ')})) execute function household_concerns_${record}_moved()`;

const records = [
  { record: 'police_incident', day: 'opened_at', kind: ['category'] },
  { record: 'police_referral', day: 'submitted_at', kind: [] },
] as const;

const triggers = records.flatMap(({ record, day, kind }) => [
  linked(record, day, kind.length === 0 ? 'false' : `r.category in ('DOMESTIC_ABUSE', 'NEGLECT')`),
  relinked(record),
  changed(record, ['id', day, ...kind]),
]);

/** A table that is emptied at once tells no row. */
const emptied = `
create function household_concerns_emptied() returns trigger language plpgsql ${asOwner} as $body$
begin
  delete from household_concern;
  perform household_concerns_anew((select array_agg(distinct l.child_id) from (
    select child_id from police_incident_child union all select child_id from police_referral_child) l));
  return null;
end $body$;
${records
  .flatMap(({ record }) => [record, `${record}_child`])
  .map(
    (table) => `create trigger household_concerns_emptied after truncate on ${table}
  for each statement execute function household_concerns_emptied()`,
  )
  .join(';\n')}`;

const fill = `
insert into household_concern (child_id, record_id, on_day)
  select c.* from household_concerns_of((select array_agg(distinct l.child_id) from (
    select child_id from police_incident_child union all select child_id from police_referral_child) l)) c`;

const down = `
${records
  .map(
    ({ record }) => `
drop trigger household_concerns_linked on ${record}_child;
drop trigger household_concerns_relinked on ${record}_child;
drop trigger household_concerns_emptied on ${record}_child;
drop trigger household_concerns_come on ${record};
drop trigger household_concerns_gone on ${record};
drop trigger household_concerns_moved on ${record};
drop trigger household_concerns_emptied on ${record};
drop function household_concerns_${record}_linked(), household_concerns_${record}_relinked(),
  household_concerns_${record}_changed(), household_concerns_${record}_moved()`,
  )
  .join(';')};
drop function household_concerns_emptied(), household_concerns_anew(uuid[]), household_concerns_of(uuid[]),
  households_of(uuid[]);
drop table household_concern`;

/** Concerns by household, as the list of R01 counts them: see `indicator/household/household-concern.ts`. */
export class HouseholdConcerns1416210000070 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const statements = [tables, householdsOf, concernsOf, anew, ...triggers, emptied, fill];
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(down);
  }
}
