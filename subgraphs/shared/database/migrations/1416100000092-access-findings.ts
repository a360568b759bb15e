import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applyStatements } from '../apply-statements.js';
import { AccessReviews1416100000064 } from './1416100000064-access-reviews.js';

const up = `
create table "access_finding" ("id" uuid not null, "access_id" uuid not null, "child_id" uuid not null,
  "outcome" text not null, "finding" text not null, "reviewed_at" timestamptz not null,
  "reviewer_issuer" text not null, "reviewer_subject" text not null,
  constraint "access_finding_outcome_check" check ("outcome" in ('IN_ORDER', 'NOT_IN_ORDER', 'DATA_BREACH')),
  constraint "access_finding_pkey" primary key ("id"));
create unique index "access_finding_access_id_idx" on "access_finding" ("access_id");
create index "audit_record_justified_id_idx" on "audit_record" ((md5('audit ' || id::text)::uuid))
  where justification is not null;
alter table "break_glass" add column "outcome" text,
  add constraint "break_glass_outcome_check" check ("outcome" in ('IN_ORDER', 'NOT_IN_ORDER', 'DATA_BREACH'))`;

const setting = (name: string): string => `current_setting('app.${name}', true)`;

const safely = 'security definer set search_path = pg_catalog, public, pg_temp';

/**
 * The access that a command reviews: a justified read by its id in the list, or a conflict that came to light. Nobody
 * has an answer but during a command for AUDIT, whose role was checked.
 */
const reviewable = `
create function reviewable_access(of_id uuid) returns table (child_id uuid, issuer text, subject text)
  language sql stable ${safely} as $body$
  select found.child_id, found.issuer, found.subject from (
    select a.child_id, a.issuer, a.subject from access_alert a
      where a.id = of_id and a.kind = 'CONFLICT_OF_INTEREST'
    union all
    select r.child_id, r.issuer, r.subject from audit_record r
      where md5('audit ' || r.id::text)::uuid = of_id and r.justification is not null
        and r.kind = 'READ' and r.disclosed ?| r.justified and r.child_id is not null
  ) as found
  where ${setting('purpose')} = 'AUDIT' and ${setting('command')} <> '' and ${setting('subject')} <> ''
  limit 1
  $body$`;

/** As before, with what a second person found of each. */
export const reviews = `
create function access_reviews(before_at timestamptz, before_id uuid, at_most integer)
  returns table (id uuid, at text, kind text, child_id uuid, agency text, issuer text, subject text, roles text[],
    purpose text, episode text, justified text[], reason text, justification bytea,
    reviewed_at timestamptz, reviewer text, outcome text, finding text, version integer)
  language sql stable ${safely} as $body$
  with declared as (
    select b.id, b.expires_at - interval '60 minutes' as at, 'BREAK_GLASS_DECLARED' as kind, b.child_id,
      null::text as agency, b.issuer, b.subject, '{}'::text[] as roles, null::text as purpose, b.reference as episode,
      '{}'::text[] as justified, b.reason, null::bytea as justification, b.reviewed_at,
      b.reviewer_subject as reviewer, b.outcome, b.finding, b.version
    from break_glass b
  ), alerted as (
    select a.id, a.raised_at as at, case a.kind when 'BREAK_GLASS' then 'BREAK_GLASS_USED' else a.kind end as kind,
      a.child_id, a.agency, a.issuer, a.subject, '{}'::text[], a.purpose, a.episode, '{}'::text[], null::text,
      null::bytea, f.reviewed_at, f.reviewer_subject, f.outcome, f.finding, null::integer
    from access_alert a left join access_finding f on f.access_id = a.id
    where not exists (select from break_glass b
      where a.kind = 'BREAK_GLASS' and b.reference = a.episode and b.issuer = a.issuer and b.subject = a.subject)
  ), read as (
    select md5('audit ' || r.id::text)::uuid as id, r.at, 'JUSTIFIED_READ' as kind, r.child_id, r.agency, r.issuer,
      r.subject, r.roles, r.purpose, r.episode,
      array(select name from unnest(r.justified) as name where r.disclosed ? name order by 1) as justified,
      null::text, r.justification, f.reviewed_at, f.reviewer_subject, f.outcome, f.finding, null::integer
    from audit_record r left join access_finding f on f.access_id = md5('audit ' || r.id::text)::uuid
    where r.justification is not null and r.kind = 'READ' and r.disclosed ?| r.justified
      and r.child_id is not null and (before_at is null or r.at <= before_at)
  ), every as (
    select * from declared union all select * from alerted union all select * from read
  )
  select e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.kind, e.child_id, e.agency,
    e.issuer, e.subject, e.roles, e.purpose, e.episode, e.justified, e.reason, e.justification, e.reviewed_at,
    e.reviewer, e.outcome, e.finding, e.version
  from every e
  where ${setting('purpose')} = 'AUDIT' and ${setting('subject')} <> ''
    and (e.issuer, e.subject) <> (${setting('issuer')}, ${setting('subject')})
    and not exists (select from conflict_of_interest c where c.child_id = e.child_id
      and c.issuer = ${setting('issuer')} and c.subject = ${setting('subject')})
    and (before_at is null or (e.at, e.id) < (before_at, before_id))
  order by e.at desc, e.id desc limit least(at_most, 201)
  $body$`;

const dropReviews = 'drop function access_reviews(timestamptz, uuid, integer)';

export class AccessFindings1416100000092 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await applyStatements(queryRunner, up);
    await queryRunner.query(dropReviews);
    await queryRunner.query(reviews);
    await queryRunner.query(reviewable);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function reviewable_access(uuid)');
    await queryRunner.query(dropReviews);
    await queryRunner.query('drop index audit_record_justified_idx');
    await new AccessReviews1416100000064().up(queryRunner);
    await queryRunner.query('alter table break_glass drop column outcome');
    await queryRunner.query('drop index audit_record_justified_id_idx');
    await queryRunner.query('drop table access_finding');
  }
}
